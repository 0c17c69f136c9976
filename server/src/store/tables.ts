/** The tables, column by column, as Kysely sees them. The migrations make them; every row but the installation's starts with its account. */
export interface Tables {
  installation: { name: string; value: string }
  account: AccountTable
  application: ApplicationTable
  application_key: ApplicationKeyTable
  person: PersonTable
  refresh_token: RefreshTokenTable
  signing_key: { kid: string; private_jwk: string; created_at: string }
  profile: { partner_id: string; kind: string; version: number; body: string }
  reseller: { partner_id: string; reseller_id: string; mpn_id: string; name: string }
  customer: CustomerTable
  cart: CartTable
  customer_order: CustomerOrderTable
  subscription: SubscriptionTable
  audit_record: AuditRecordTable
  reply: ReplyTable
  schedule: ScheduleTable
}

export interface AccountTable {
  partner_id: string
  cloud: string
  tenant_id: string
  domain: string
  name: string
  /** `direct`, `indirectProvider`. */
  kind: string
  mpn_id: string
  country: string
  currency: string
  sandbox: number
  /** Milliseconds that this account's clock is ahead of the system's. */
  clock_offset_ms: number
  /** The instant at which the clock stands, or null while it runs. */
  clock_frozen_at: string | null
  created_at: string
}

export interface ApplicationTable {
  client_id: string
  partner_id: string
  object_id: string
  name: string
  enabled: number
}

export interface ApplicationKeyTable {
  client_id: string
  key_id: string
  /** scrypt: its parameters, salt and hash. */
  secret_hash: string
  starts_at: string
  ends_at: string
}

export interface PersonTable {
  partner_id: string
  user_id: string
  user_principal_name: string
  given_name: string
  family_name: string
}

export interface RefreshTokenTable {
  /** SHA-256 of the token. */
  token_hash: string
  partner_id: string
  client_id: string
  user_id: string
  mfa: number
  issued_at: string
  used_at: string
}

export interface CustomerTable {
  partner_id: string
  customer_id: string
  version: number
  /** Small letters, with its suffix; unique in the installation. */
  domain: string
  /** The company name in small letters, for searching. */
  company_key: string
  company_name: string
  /** Tenant id of the indirect reseller, or null. */
  reseller_id: string | null
  country: string
  created_at: string
  /** The customer as a list shows it, in wire form. */
  summary: string
  /** The customer, in wire form. */
  body: string
}

export interface CartTable {
  partner_id: string
  customer_id: string
  cart_id: string
  version: number
  status: string
  expires_at: string
  body: string
}

export interface CustomerOrderTable {
  partner_id: string
  customer_id: string
  /** In small letters, as ids are compared. */
  order_id: string
  version: number
  status: string
  billing_cycle: string
  /** What kinds of item it holds: JSON array of catalogue kinds. */
  kinds: string
  created_at: string
  body: string
}

export interface SubscriptionTable {
  partner_id: string
  customer_id: string
  /** In small letters, as ids are compared. */
  subscription_id: string
  order_id: string
  parent_id: string | null
  offer_id: string
  /** Kind of catalogue item. */
  kind: string
  /** MPN id of the partner on record, or null. */
  mpn_id: string | null
  status: string
  version: number
  created_at: string
  /** Provisioning status, in wire form. */
  provisioning: string
  body: string
}

export interface AuditRecordTable {
  partner_id: string
  recorded_at: string
  record_id: string
  customer_id: string | null
  company_key: string
  resource_type: string
  body: string
}

export interface ReplyTable {
  partner_id: string
  request_id: string
  /** Operation and path of the request that was answered. */
  route: string
  status: number
  location: string | null
  body: string | null
  created_at: string
}

export interface ScheduleTable {
  partner_id: string
  due_at: string
  event_id: string
  kind: string
  subject: string
}
