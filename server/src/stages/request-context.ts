import type { Cloud } from '@comptoir/contract/cloud'
import { insertEvent } from '../clock/schedule-store.ts'
import type { CustomerRow } from '../customers/customer-store.ts'
import type { Exchange } from '../exchange.ts'
import type { Change, ScheduledEvent } from '../handler.ts'
import type { Principal } from '../identity/principal.ts'
import type { Server } from '../server.ts'
import type { Executor, Transaction } from '../store/executor.ts'
import type { AccountTable } from '../store/tables.ts'
import { admitUse } from './admit.ts'

/**
 * What handlers are given, as `PublicContext` says. One object a request, and what few handlers ask for is worked out
 * when they do: this is made on every request.
 */
export class PublicRequestContext {
  readonly server: Server
  readonly db: Executor
  readonly correlationId: string
  protected readonly exchange: Exchange

  constructor(exchange: Exchange, db: Executor) {
    this.exchange = exchange
    this.server = exchange.server
    this.db = db
    this.correlationId = exchange.correlationId
  }

  get origin(): string {
    return `${this.exchange.request.protocol}://${this.exchange.request.host}`
  }

  get host(): string {
    return this.exchange.request.hostname
  }

  get remoteAddress(): string {
    return this.exchange.request.ip
  }

  get url(): string {
    return this.exchange.request.url
  }

  // Functions are bound, since handlers take them out of the context, and only once they do.

  get header() {
    return (name: string): string | undefined => {
      const sent = this.exchange.request.headers[name]
      return Array.isArray(sent) ? sent[0] : sent
    }
  }

  get now() {
    return (): string => this.server.clock.now()
  }
}

/** `PartnerContext`. */
export class PartnerRequestContext extends PublicRequestContext {
  readonly partner: AccountTable
  readonly cloud: Cloud
  readonly principal: Principal
  readonly locale: string
  customer: CustomerRow | undefined

  constructor(exchange: Exchange, db: Executor, principal: Principal) {
    super(exchange, db)
    this.principal = principal
    this.partner = exchange.server.accounts.get(principal.partnerId)
    this.cloud = exchange.server.cloudOf(this.partner)
    this.locale = exchange.locale
  }

  get ifMatch(): string | undefined {
    const bare = this.exchange.request.headers['if-match']
      ?.trim()
      .replace(/^W\//, '')
      .replace(/^"(.*)"$/, '$1')
    return bare === '' ? undefined : bare
  }

  get continuationToken(): string | undefined {
    const sent = this.exchange.request.headers['ms-continuationtoken']
    return Array.isArray(sent) ? sent[0] : sent
  }

  override get now() {
    return (): string => this.server.accounts.now(this.partner)
  }

  get newId() {
    return (): string => this.server.ids.next(this.now())
  }

  get admit() {
    return (use: string): void => admitUse(this.exchange.operation, use, this.principal, this.cloud)
  }
}

/** `WriteContext`. */
export class WriteRequestContext extends PartnerRequestContext {
  readonly changes: Change[] = []
  readonly #transaction: Transaction

  constructor(exchange: Exchange, transaction: Transaction, principal: Principal) {
    super(exchange, transaction, principal)
    this.#transaction = transaction
  }

  record = (change: Change): void => {
    this.changes.push(change)
  }

  schedule = (event: ScheduledEvent): Promise<void> => insertEvent(this.#transaction, this.partner, event, this.server)
}
