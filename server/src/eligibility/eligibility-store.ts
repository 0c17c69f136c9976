import type { Executor } from '../store/executor.ts'
import type { CustomerEligibilityTable } from '../store/programme-tables.ts'
import { type Parameter, query } from '../store/query.ts'

export type EligibilityRow = CustomerEligibilityTable

const find = query((db, p: Parameter<{ partner_id: string; customer_id: string }>) =>
  db
    .selectFrom('customer_eligibility')
    .selectAll()
    .where('partner_id', '=', p('partner_id'))
    .where('customer_id', '=', p('customer_id')),
)

/** What was declared of a customer, if anything. */
export function findEligibility(
  db: Executor,
  partner_id: string,
  customer_id: string,
): Promise<EligibilityRow | undefined> {
  return db.one(find, { partner_id, customer_id })
}

const put = query((db, p: Parameter<Omit<CustomerEligibilityTable, 'version'>>) =>
  db
    .insertInto('customer_eligibility')
    .values({
      partner_id: p('partner_id'),
      customer_id: p('customer_id'),
      kind: p('kind'),
      version: 1,
      body: p('body'),
    })
    .onConflict((row) =>
      row.columns(['partner_id', 'customer_id']).doUpdateSet((each) => ({
        kind: p('kind'),
        body: p('body'),
        version: each('customer_eligibility.version', '+', 1),
      })),
    ),
)

/** Writes what is declared of a customer in the place of what was. */
export async function putEligibility(db: Executor, row: Omit<EligibilityRow, 'version'>): Promise<void> {
  await db.run(put, row)
}

const twin = query((db, p: Parameter<{ cloud: string; partner_id: string; company_key: string; country: string }>) =>
  db
    .selectFrom('customer')
    .innerJoin('account', 'account.partner_id', 'customer.partner_id')
    .select('customer.customer_id')
    .where('account.cloud', '=', p('cloud'))
    .where('account.partner_id', '<>', p('partner_id'))
    .where('customer.company_key', '=', p('company_key'))
    .where('customer.country', '=', p('country'))
    .limit(1),
)

const domainTwin = query((db, p: Parameter<{ cloud: string; partner_id: string; domain: string }>) =>
  db
    .selectFrom('customer')
    .innerJoin('account', 'account.partner_id', 'customer.partner_id')
    .select('customer.customer_id')
    .where('customer.domain', '=', p('domain'))
    .where('account.cloud', '=', p('cloud'))
    .where('account.partner_id', '<>', p('partner_id')),
)

/** An organisation as other partners of a cloud may know it. */
export interface KnownAs {
  readonly cloud: string
  /** The partner who asks. */
  readonly partner_id: string
  /** The company name in small letters. */
  readonly company_key: string
  readonly country: string
  readonly domain: string
}

/** Whether an organisation, by its domain or by its name and country, is a customer of another partner of a cloud. */
export async function hasOtherPartner(db: Executor, known: KnownAs): Promise<boolean> {
  return Boolean((await db.one(domainTwin, known)) ?? (await db.one(twin, known)))
}
