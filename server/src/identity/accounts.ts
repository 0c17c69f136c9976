import { type Clock, plusMilliseconds } from '../clock/clock.ts'
import type { Executor } from '../store/executor.ts'
import type { TenantTable } from '../store/identity-tables.ts'
import type { AccountTable } from '../store/tables.ts'
import { allAccounts, allTenants } from './account-store.ts'

/** The partner accounts of this installation, in memory: every request asks for one. */
export class Accounts {
  readonly #clock: Clock
  #byId = new Map<string, AccountTable>()
  /** By id and by domain, in small letters. */
  #tenants = new Map<string, TenantTable>()
  /** Counts what was put in here: tells a reading that was overtaken. */
  #changes = 0

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** Reads them again: another machine may have changed one. */
  async load(db: Executor): Promise<void> {
    const before = this.#changes
    const [accounts, tenants] = await Promise.all([db.all(allAccounts, {}), db.all(allTenants, {})])
    // What was read may be older than what was put in meanwhile: whoever was shut out would be let in again.
    if (this.#changes !== before) return this.load(db)
    this.#changes += 1
    this.#byId = new Map(accounts.map((account) => [account.partner_id, account]))
    this.#tenants = new Map(
      tenants.flatMap((tenant) => [
        [tenant.tenant_id.toLowerCase(), tenant],
        [tenant.domain.toLowerCase(), tenant],
      ]),
    )
  }

  /** Puts an account that was just written in the place of what was known of it. */
  set(account: AccountTable): void {
    this.#changes += 1
    this.#byId.set(account.partner_id, account)
  }

  /** Adds a directory that was just written. */
  setTenant(tenant: TenantTable): void {
    this.#changes += 1
    this.#tenants.set(tenant.tenant_id.toLowerCase(), tenant)
    this.#tenants.set(tenant.domain.toLowerCase(), tenant)
  }

  /** Forgets a directory that was just removed. */
  removeTenant(tenant: TenantTable): void {
    this.#changes += 1
    this.#tenants.delete(tenant.tenant_id.toLowerCase())
    this.#tenants.delete(tenant.domain.toLowerCase())
  }

  /** An account that a principal was made for: it is there. */
  get(partnerId: string): AccountTable {
    const account = this.#byId.get(partnerId)
    if (!account) throw new TypeError(`no account ${partnerId}`)
    return account
  }

  /** A directory by its id or domain, in any letter case. */
  tenant(tenant: string): TenantTable | undefined {
    return this.#tenants.get(tenant.toLowerCase())
  }

  /** The account that a directory belongs to, by its id or domain, in any letter case. */
  byTenant(tenant: string): AccountTable | undefined {
    const found = this.tenant(tenant)
    return found && this.#byId.get(found.partner_id)
  }

  /** The directories of an account, the primary one first. */
  tenantsOf(partnerId: string): readonly TenantTable[] {
    const own = new Set([...this.#tenants.values()].filter((tenant) => tenant.partner_id === partnerId))
    return [...own].toSorted((one, other) => other.is_primary - one.is_primary)
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
