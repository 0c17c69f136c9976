import type { Cloud } from '@comptoir/contract/cloud'
import type { ApiName, Input, Operation, Output, UseOf } from '@comptoir/contract/operation'
import type { BuiltOperations } from '@comptoir/contract/operations'
import type { CustomerRow } from './customers/customer-store.ts'
import type { Principal } from './identity/principal.ts'
import type { Answer, HtmlAnswer, Page, StoredJson } from './page.ts'
import type { Server } from './server.ts'
import type { Executor, Transaction } from './store/executor.ts'
import type { AccountTable } from './store/tables.ts'

/** What a change leaves in the audit log, beside what the operation's entry says. */
export interface Change {
  /** Default: what the operation's entry says. */
  readonly resourceType?: string
  /** Default: what the operation's entry says. */
  readonly operationType?: string
  readonly customerId?: string
  readonly customerName?: string
  /** Wire documents before and after; those that are text already as `StoredJson`. */
  readonly before?: unknown
  readonly after?: unknown
  readonly details?: Readonly<Record<string, string | null>>
}

/** Something that happens later, on the account's clock. */
export interface ScheduledEvent {
  readonly kind: string
  /** When, ISO 8601 UTC with milliseconds. */
  readonly dueAt: string
  readonly subject: Readonly<Record<string, string>>
}

/** What an operation without a caller may use. */
export interface PublicContext {
  readonly server: Server
  readonly db: Executor
  /** The address the client used: `http://127.0.0.1:4400`. */
  readonly origin: string
  /** The host name the client addressed, without its port. */
  readonly host: string
  readonly correlationId: string
  /** A header that the client sent, by its name in small letters. */
  header(name: string): string | undefined
  /** The address that the request came from. */
  readonly remoteAddress: string
  /** The path and query of the request, as sent. */
  readonly url: string
  now(): string
}

/** What every handler of an account's operation may use. */
export interface PartnerContext<Op extends Operation> extends PublicContext {
  readonly partner: AccountTable
  readonly cloud: Cloud
  readonly principal: Principal
  /** What the client wants texts in; `en-US` unless it said otherwise. */
  readonly locale: string
  /** The customer in the path, which the account may see. */
  readonly customer: Op['params'] extends { readonly customerId: unknown } ? CustomerRow : undefined
  /** The value of `If-Match`, without its quotes. */
  readonly ifMatch: string | undefined
  /** Where the client wants the list to go on: the token of its previous page. */
  readonly continuationToken: string | undefined
  /** The account's clock. */
  now(): string
  /** A new GUID; later ones sort after earlier ones. */
  newId(): string
  /** Refuses the request where the cloud or the credential does not allow this use of the operation. */
  admit(use: UseOf<Op>): void
}

/** What a handler that changes something may use besides. */
export interface WriteContext<Op extends Operation> extends PartnerContext<Op> {
  readonly db: Transaction
  /** Puts the change on record, in the same transaction. */
  record(change: Change): void
  schedule(event: ScheduledEvent): Promise<void>
}

export type Context<Op extends Operation> = Op['auth'] extends readonly []
  ? PublicContext
  : Op extends { readonly audit: object }
    ? WriteContext<Op>
    : PartnerContext<Op>

/** Each API family has its own envelope of lists. */
type ListItem<Body> = Body extends
  | { readonly items: readonly (infer Item)[] }
  | { readonly value: readonly (infer Item)[] }
  | readonly (infer Item)[]
  ? Item
  : never

export type Result<Op extends Operation> = Op extends { readonly list: string }
  ? Page<ListItem<Output<Op>>>
  : Op extends { readonly replyType: 'html' }
    ? HtmlAnswer
    : Output<Op> | StoredJson | Answer<Output<Op> | StoredJson | null>

/** Load, decide, save: an operation's behaviour, without a word of HTTP or SQL. */
export type Handler<Op extends Operation> = (context: Context<Op>, input: Input<Op>) => Promise<Result<Op>>

/** What loads the handler of each operation of an API that is built: a missing or wrong one does not compile. */
export type HandlerLoaders<Api extends ApiName> = {
  readonly [Id in keyof BuiltOperations as Id extends `${Api}.${string}` ? Id : never]: () => Promise<
    Handler<BuiltOperations[Id]>
  >
}
