import type { Cloud } from '@comptoir/contract/cloud'
import type { Operation } from '@comptoir/contract/operation'
import type { FastifyInstance } from 'fastify'
import type { Blobs } from './blobs/blobs.ts'
import type { Clock } from './clock/clock.ts'
import type { Ids } from './clock/ids.ts'
import type { Scheduler } from './clock/scheduler.ts'
import type { Accounts } from './identity/accounts.ts'
import type { KeyRing } from './identity/key-ring.ts'
import type { MfaEnforcement } from './identity/mfa-enforcement.ts'
import type { Tokens } from './identity/tokens.ts'
import type { Vault } from './identity/vault.ts'
import type { Journal } from './journal.ts'
import type { Log } from './log.ts'
import type { MailDelivery } from './outbox/mail-delivery.ts'
import type { RouteTable } from './route-table.ts'
import type { AttemptLimits } from './sign-in/attempt-limits.ts'
import type { Store } from './store/store.ts'
import type { AccountTable } from './store/tables.ts'
import type { Throttle } from './throttle.ts'

/** The limits of an integration sandbox. @see test-and-debug */
export interface SandboxLimits {
  readonly customers: number
  readonly subscriptionsPerCustomer: number
  readonly seatsPerSubscription: number
}

/** A running partner centre: what its parts know of each other. */
export interface Server {
  readonly app: FastifyInstance
  readonly store: Store
  readonly clock: Clock
  readonly ids: Ids
  readonly accounts: Accounts
  readonly keyRing: KeyRing
  readonly tokens: Tokens
  readonly vault: Vault
  readonly mfa: MfaEnforcement
  /** Failed attempts to sign in, by account and by address. */
  readonly attempts: AttemptLimits
  readonly scheduler: Scheduler
  /** Sends the outbox's messages, where mail is configured. */
  readonly mail: MailDelivery | undefined
  /** Files of accounts, and the addresses to upload them to. */
  readonly blobs: Blobs
  readonly journal: Journal
  readonly log: Log
  readonly operations: Readonly<Record<string, Operation>>
  readonly routes: RouteTable
  /** What loads the handler of an operation, by the operation's id. */
  readonly handlers: Readonly<Record<string, () => Promise<unknown>>>
  readonly clouds: readonly Cloud[]
  /** Whether members that nobody knows are refused rather than ignored. */
  readonly strict: boolean
  readonly throttle: Throttle | undefined
  readonly sandboxLimits: SandboxLimits | undefined
  cloudOf(account: AccountTable): Cloud
  /** Whether a host, with or without its port, belongs to this cloud, or to none in particular, as localhost does. */
  servesAt(host: string, cloud: Cloud): boolean
  close(): Promise<void>
}
