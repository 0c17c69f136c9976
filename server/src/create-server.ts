import type { Cloud } from '@comptoir/contract/cloud'
import { clouds as documentedClouds } from '@comptoir/contract/clouds/clouds'
import type { Operation } from '@comptoir/contract/operation'
import { operations as documentedOperations } from '@comptoir/contract/operations'
import { createApp } from './app.ts'
import { Blobs } from './blobs/blobs.ts'
import { type Clock, systemClock } from './clock/clock.ts'
import { type Ids, timeOrderedIds } from './clock/ids.ts'
import { Scheduler } from './clock/scheduler.ts'
import { eventHandlers } from './event-handlers.ts'
import { handlers } from './handlers.ts'
import { Accounts } from './identity/accounts.ts'
import { KeyRing } from './identity/key-ring.ts'
import { MfaEnforcement } from './identity/mfa-enforcement.ts'
import { generateSigningKey } from './identity/signing-keys.ts'
import { Tokens } from './identity/tokens.ts'
import { temporaryVault, type Vault } from './identity/vault.ts'
import { Journal } from './journal.ts'
import { createLog, type LogLevel } from './log.ts'
import { MailDelivery } from './outbox/mail-delivery.ts'
import type { MailSettings } from './outbox/mail-settings.ts'
import { RouteTable } from './route-table.ts'
import type { SandboxLimits, Server } from './server.ts'
import { AttemptLimits } from './sign-in/attempt-limits.ts'
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
  /** Seals what must be read again; default one that goes with the process, for data that does, too. */
  readonly vault?: Vault
  /** Per cent of the calls for users without MFA that are refused, 0 to 100, drawn by a seed; default all. */
  readonly mfaEnforcement?: { readonly percent: number; readonly seed: string }
  /** Proxies in front whose word on who asks, and by which address, is taken: addresses and ranges. Default none. */
  readonly trustProxy?: readonly string[]
  /** Where mail goes out; default: nowhere, messages are read in the outbox alone. */
  readonly mail?: MailSettings
  /** Where uploaded files are; default: in a temporary folder that goes with the server. */
  readonly blobFolder?: string | undefined
  /** Default `warn`. */
  readonly log?: LogLevel
  /** Makes the first signing key; tests hand over one made beforehand. */
  readonly generateKey?: typeof generateSigningKey
}

/** Puts a partner centre together over an open store; it does not listen yet. */
export async function createServer(options: ServerOptions): Promise<Server> {
  const { store, clock = systemClock, clouds = documentedClouds, operations = documentedOperations } = options
  const { vault = temporaryVault(), mfaEnforcement: mfa = { percent: 100, seed: '' } } = options
  const accounts = new Accounts(clock)
  const cloudById = new Map(clouds.map((cloud) => [cloud.id, cloud]))
  const cloudOf: Server['cloudOf'] = ({ cloud }) => cloudById.get(cloud) ?? unknownCloud(cloud)
  const epochMs = (): number => clock.epochMs()
  const keyRing = new KeyRing({ store, vault, generate: options.generateKey ?? generateSigningKey })
  await Promise.all([keyRing.open(clock.now()), accounts.load(store.read)])
  const parts = {
    store,
    clock,
    ids: options.ids ?? timeOrderedIds,
    accounts,
    keyRing,
    tokens: new Tokens({ keyRing, accounts, db: store.read, cloudOf, epochMs }),
    vault,
    mfa: new MfaEnforcement(mfa.percent, mfa.seed),
    attempts: new AttemptLimits(epochMs),
    scheduler: new Scheduler(eventHandlers),
    mail: options.mail && new MailDelivery(options.mail),
    blobs: new Blobs({ folder: options.blobFolder, vault, clock }),
    journal: new Journal(),
    log: createLog(options.log ?? 'warn'),
    operations,
    routes: new RouteTable(Object.values(operations)),
    handlers,
    clouds,
    strict: options.strict ?? false,
    throttle: options.throttle ? new Throttle(epochMs) : undefined,
    sandboxLimits: options.sandboxLimits,
    cloudOf,
    servesAt: hostGate(clouds),
  }
  const server: Server = { ...parts, app: createApp(() => server, options.trustProxy), close: () => close(server) }
  server.scheduler.start(server)
  server.mail?.start(server)
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
async function close({ app, blobs, mail, scheduler, store }: Server): Promise<void> {
  await app.close()
  await blobs.close()
  await scheduler.stop()
  await mail?.stop()
  await store.close()
}
