import type { Cloud } from '@comptoir/contract/cloud'
import { clouds as documentedClouds } from '@comptoir/contract/clouds/clouds'
import type { Operation } from '@comptoir/contract/operation'
import { operations as documentedOperations } from '@comptoir/contract/operations'
import { createApp } from './app.ts'
import { type Clock, systemClock } from './clock/clock.ts'
import { type Ids, timeOrderedIds } from './clock/ids.ts'
import { Scheduler } from './clock/scheduler.ts'
import { eventHandlers } from './event-handlers.ts'
import { handlers } from './handlers.ts'
import { Accounts } from './identity/accounts.ts'
import { generateSigningKey, loadSigningKeys } from './identity/signing-keys.ts'
import { Tokens } from './identity/tokens.ts'
import { Journal } from './journal.ts'
import { createLog, type LogLevel } from './log.ts'
import type { SandboxLimits, Server } from './server.ts'
import type { Store } from './store/store.ts'
import { Throttle } from './throttle.ts'

export interface ServerOptions {
  /** Closed with the server. */
  readonly store: Store
  /** Default: the system's. */
  readonly clock?: Clock
  readonly ids?: Ids
  /** Clouds to serve; default: the documented four. */
  readonly clouds?: readonly Cloud[]
  readonly operations?: Readonly<Record<string, Operation>>
  /** Refuses members that nobody knows; default false. */
  readonly strict?: boolean
  /** Enforces the documented rates; default false. */
  readonly throttle?: boolean
  /** Enforces the limits of an integration sandbox; default none. */
  readonly sandboxLimits?: SandboxLimits
  /** Default `warn`. */
  readonly log?: LogLevel
  /** Makes the first signing key; tests hand over one made beforehand. */
  readonly generateKey?: typeof generateSigningKey
}

/** Puts a partner centre together over an open store; it does not listen yet. */
export async function createServer(options: ServerOptions): Promise<Server> {
  const { store, clock = systemClock, clouds = documentedClouds } = options
  const accounts = new Accounts(clock)
  const cloudById = new Map(clouds.map((cloud) => [cloud.id, cloud]))
  const cloudOf: Server['cloudOf'] = ({ cloud }) => cloudById.get(cloud) ?? unknownCloud(cloud)
  const epochMs = (): number => clock.epochMs()
  const [keys] = await Promise.all([
    loadSigningKeys(store, clock.now(), options.generateKey ?? generateSigningKey),
    accounts.load(store.read),
  ])
  const parts = {
    store,
    clock,
    ids: options.ids ?? timeOrderedIds,
    accounts,
    tokens: new Tokens({ keys, accounts, db: store.read, cloudOf, epochMs }),
    scheduler: new Scheduler(eventHandlers),
    journal: new Journal(),
    log: createLog(options.log ?? 'warn'),
    operations: options.operations ?? documentedOperations,
    handlers,
    clouds,
    strict: options.strict ?? false,
    throttle: options.throttle ? new Throttle(epochMs) : undefined,
    sandboxLimits: options.sandboxLimits,
    cloudOf,
    servesAt: hostGate(clouds),
  }
  const server: Server = { ...parts, app: createApp(() => server), close: () => close(server) }
  server.scheduler.start(server)
  return server
}

function unknownCloud(cloud: string): never {
  throw new TypeError(`an account is of the cloud ${cloud}, which this server does not know`)
}

/** A request addressed to a cloud's own host is of that cloud; any other name, as localhost, serves them all. */
function hostGate(clouds: readonly Cloud[]): Server['servesAt'] {
  const owners = new Map<string, Set<string>>()
  for (const { id, hosts } of clouds)
    for (const host of hosts) owners.set(host, (owners.get(host) ?? new Set()).add(id))
  return (host, cloud) => owners.get(host.replace(/:\d+$/, '').toLowerCase())?.has(cloud.id) ?? true
}

/** Finishes the requests under way, then what is being drained, then the writes. */
async function close({ app, scheduler, store }: Server): Promise<void> {
  await app.close()
  await scheduler.stop()
  await store.close()
}
