import { query } from '@comptoir/server/store/query'
import type { Store } from '@comptoir/server/store/store'
import type { Tables } from '@comptoir/server/store/tables'

/** Every table; one that is missing here does not compile. */
const tables: Readonly<Record<keyof Tables, true>> = {
  installation: true,
  account: true,
  tenant: true,
  application: true,
  application_key: true,
  application_certificate: true,
  person: true,
  refresh_token: true,
  authorization_code: true,
  device_code: true,
  consent: true,
  sign_in_session: true,
  sign_in_record: true,
  signing_key: true,
  enrollment: true,
  agreement_acceptance: true,
  customer_eligibility: true,
  data_access_request: true,
  data_access_record: true,
  publisher: true,
  market_offer: true,
  market_plan: true,
  branch: true,
  product_part: true,
  publishing: true,
  offer_version: true,
  certification_outcome: true,
  profile: true,
  reseller: true,
  customer: true,
  cart: true,
  customer_order: true,
  subscription: true,
  audit_record: true,
  reply: true,
  schedule: true,
  outbox_message: true,
  configure_job: true,
  published_tree: true,
}

/** One query a table, written once: engines keep what they compiled of each. */
const contents = Object.keys(tables)
  .filter(isTable)
  .map((table) => ({ table, all: query((db) => db.selectFrom(table).selectAll()) }))

/** What a dump of the database would hold: every row of every table as text, by table. */
export async function storedRows({ read }: Store): Promise<ReadonlyMap<string, string>> {
  const dumped = contents.map(async ({ table, all }) => {
    const rows = await read.all(all, {})
    return [table, rows.map((row) => Object.values(row).join('\t')).join('\n')] as const
  })
  return new Map(await Promise.all(dumped))
}

function isTable(name: string): name is keyof Tables {
  return Object.hasOwn(tables, name)
}
