import type { SellerContact } from '@comptoir/contract/schemas/partner-account'
import type { Executor } from '../store/executor.ts'
import { type Parameter, query } from '../store/query.ts'

/** Kept beside the profiles of the CSP API, which has no such one. */
const kind = 'sellerContact'

const find = query((db, p: Parameter<{ partner_id: string }>) =>
  db.selectFrom('profile').select('body').where('partner_id', '=', p('partner_id')).where('kind', '=', kind),
)

const put = query((db, p: Parameter<{ partner_id: string; body: string }>) =>
  db
    .insertInto('profile')
    .values({ partner_id: p('partner_id'), kind, version: 1, body: p('body') })
    .onConflict((row) =>
      row.columns(['partner_id', 'kind']).doUpdateSet((each) => ({
        body: p('body'),
        version: each('profile.version', '+', 1),
      })),
    ),
)

/** Whom the marketplace writes to about an account, if it said so. */
export async function findSellerContact(db: Executor, partner_id: string): Promise<SellerContact | undefined> {
  const found = await db.one(find, { partner_id })
  return found && sellerContactOf(found.body)
}

/** Written by `putSellerContact` alone, from what the contract checked. */
function sellerContactOf(body: string): SellerContact {
  return JSON.parse(body) as SellerContact
}

export async function putSellerContact(db: Executor, partner_id: string, contact: SellerContact): Promise<void> {
  await db.run(put, { partner_id, body: JSON.stringify(contact) })
}
