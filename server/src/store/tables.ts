import type {
  ApplicationCertificateTable,
  ApplicationKeyTable,
  ApplicationTable,
  AuthorizationCodeTable,
  ConsentTable,
  DeviceCodeTable,
  PersonTable,
  RefreshTokenTable,
  SignInRecordTable,
  SignInSessionTable,
  SigningKeyTable,
  TenantTable,
} from './identity-tables.ts'
import type {
  BranchTable,
  CertificationOutcomeTable,
  MarketOfferTable,
  MarketPlanTable,
  OfferVersionTable,
  ProductPartTable,
  PublisherTable,
  PublishingTable,
} from './market-tables.ts'
import type { OutboxMessageTable } from './outbox-tables.ts'
import type { ConfigureJobTable, PublishedTreeTable } from './product-ingestion-tables.ts'
import type {
  AgreementAcceptanceTable,
  CustomerEligibilityTable,
  DataAccessRecordTable,
  DataAccessRequestTable,
  EnrollmentTable,
} from './programme-tables.ts'

/** The tables, column by column, as Kysely sees them. The migrations make them; every row but the installation's starts with its account. */
export interface Tables {
  installation: { name: string; value: string }
  account: AccountTable
  tenant: TenantTable
  application: ApplicationTable
  application_key: ApplicationKeyTable
  application_certificate: ApplicationCertificateTable
  person: PersonTable
  refresh_token: RefreshTokenTable
  authorization_code: AuthorizationCodeTable
  device_code: DeviceCodeTable
  consent: ConsentTable
  sign_in_session: SignInSessionTable
  sign_in_record: SignInRecordTable
  signing_key: SigningKeyTable
  enrollment: EnrollmentTable
  agreement_acceptance: AgreementAcceptanceTable
  customer_eligibility: CustomerEligibilityTable
  data_access_request: DataAccessRequestTable
  data_access_record: DataAccessRecordTable
  publisher: PublisherTable
  market_offer: MarketOfferTable
  market_plan: MarketPlanTable
  branch: BranchTable
  product_part: ProductPartTable
  publishing: PublishingTable
  offer_version: OfferVersionTable
  certification_outcome: CertificationOutcomeTable
  profile: { partner_id: string; kind: string; version: number; body: string }
  reseller: { partner_id: string; reseller_id: string; mpn_id: string; name: string }
  customer: CustomerTable
  cart: CartTable
  customer_order: CustomerOrderTable
  subscription: SubscriptionTable
  audit_record: AuditRecordTable
  reply: ReplyTable
  schedule: ScheduleTable
  outbox_message: OutboxMessageTable
  configure_job: ConfigureJobTable
  published_tree: PublishedTreeTable
}

export interface AccountTable {
  partner_id: string
  cloud: string
  tenant_id: string
  domain: string
  name: string
  /** `direct`, `indirectProvider`, `indirectReseller`; `operator` and `trustee` for whoever runs this installation. */
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
  /** Counts changes of who may do what: tokens that were verified before one are verified again. */
  identity_version: number
  /** State of the account's enrolment in its cloud's programme: only `approved` ones sell. */
  enrollment_state: string
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
