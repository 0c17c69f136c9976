import { type Clock, plusMilliseconds } from '../clock/clock.ts'
import type { Executor } from '../store/executor.ts'
import type { AccountTable } from '../store/tables.ts'
import { allAccounts } from './account-store.ts'

/** The partner accounts of this installation, in memory: every request asks for one. */
export class Accounts {
  readonly #clock: Clock
  #byId = new Map<string, AccountTable>()
  #byTenant = new Map<string, AccountTable>()

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** Reads them again: another machine may have changed one. */
  async load(db: Executor): Promise<void> {
    const accounts = await db.all(allAccounts, {})
    this.#byId = new Map()
    this.#byTenant = new Map()
    for (const account of accounts) this.set(account)
  }

  /** Puts an account that was just written in the place of what was known of it. */
  set(account: AccountTable): void {
    this.#byId.set(account.partner_id, account)
    this.#byTenant.set(account.tenant_id.toLowerCase(), account)
    this.#byTenant.set(account.domain.toLowerCase(), account)
  }

  /** An account that a principal was made for: it is there. */
  get(partnerId: string): AccountTable {
    const account = this.#byId.get(partnerId)
    if (!account) throw new TypeError(`no account ${partnerId}`)
    return account
  }

  /** By tenant id or domain, in any letter case. */
  byTenant(tenant: string): AccountTable | undefined {
    return this.#byTenant.get(tenant.toLowerCase())
  }

  byMpnId(mpnId: string): AccountTable | undefined {
    return [...this.#byId.values()].find((account) => account.mpn_id === mpnId)
  }

  all(): readonly AccountTable[] {
    return [...this.#byId.values()]
  }

  /** The instant on an account's clock. */
  now(account: AccountTable): string {
    if (account.clock_frozen_at !== null) return account.clock_frozen_at
    const now = this.#clock.now()
    return account.clock_offset_ms === 0 ? now : plusMilliseconds(now, account.clock_offset_ms)
  }
}
