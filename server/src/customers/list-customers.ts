import type { listCustomers as operation } from '@comptoir/contract/csp/customers/operations'
import type { Input } from '@comptoir/contract/operation'
import { continuationToken, readContinuationToken } from '../continuation-token.ts'
import type { Context, Handler } from '../handler.ts'
import { StoredList } from '../page.ts'
import {
  beginning,
  type CustomerFilter,
  type CustomerPage,
  type CustomerPosition,
  pageOfCustomers,
  pageOfMatchingCustomers,
} from './customer-store.ts'

/** Customers a page unless the client asks for another number. Inferred: the largest that the contract takes. */
const usualSize = 500

const nobody: CustomerPage = { text: '', count: 0 }

/** Lists customers page by page: all of them by id, or those that match, by what they match with. */
export const listCustomers: Handler<typeof operation> = async (context, input) => {
  // Articles send size=0 with a filter, and get their customers.
  const size = input.size || usualSize
  const after =
    input.seekOperation === undefined
      ? beginning
      : readContinuationToken(context.continuationToken, ['customerId', 'value'])
  const { text, count, next } = await pageOf(context, input, after, size)
  const token = next ? { continuationToken: continuationToken([next.customerId, next.value]) } : {}
  return { items: new StoredList(text, count), ...token }
}

function pageOf(
  context: Context<typeof operation>,
  { filter }: Input<typeof operation>,
  after: CustomerPosition,
  size: number,
): Promise<CustomerPage> {
  const { db, partner } = context
  const { partner_id: partnerId } = partner
  if (!filter) {
    context.admit('list')
    return pageOfCustomers(db, partnerId, after, size)
  }
  context.admit(filter.Field === 'IndirectReseller' ? 'byIndirectReseller' : 'filter')
  if (filter.Field === 'IndirectCloudSolutionProvider') {
    // A provider's customers are its own: it finds all of them under its own id and none under another.
    const own = [partner.tenant_id, partnerId].includes(filter.Value.toLowerCase())
    return own ? pageOfCustomers(db, partnerId, after, size) : Promise.resolve(nobody)
  }
  return pageOfMatchingCustomers(
    db,
    partnerId,
    { column: columns[filter.Field], prefix: filter.Value.toLowerCase() },
    after,
    size,
  )
}

const columns = {
  CompanyName: 'company_key',
  Domain: 'domain',
  IndirectReseller: 'reseller_id',
} as const satisfies Record<string, CustomerFilter['column']>
