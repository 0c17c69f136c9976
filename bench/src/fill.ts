import { global } from '@comptoir/contract/clouds/global'
import { plusMilliseconds } from '@comptoir/server/clock/clock'
import { timeOrderedIds } from '@comptoir/server/clock/ids'
import { newCustomerRow } from '@comptoir/server/customers/customer-document'
import { insertCustomer } from '@comptoir/server/customers/customer-store'
import type { Store } from '@comptoir/server/store/store'
import type { AccountTable } from '@comptoir/server/store/tables'

const batch = 5_000
const firstMade = '2020-01-01T00:00:00.000Z'

/** Brings an account to this many customers, as the API would make them. */
export async function fill(store: Store, partner: AccountTable, customers: number, present: number): Promise<void> {
  for (let index = present; index < customers; index += batch) {
    const end = Math.min(customers, index + batch)
    await store.write(async (db) => {
      for (let each = index; each < end; each += 1) await insertCustomer(db, customerRow(partner, each))
    })
  }
}

function customerRow(partner: AccountTable, index: number) {
  const now = plusMilliseconds(firstMade, index * 100)
  return newCustomerRow({
    partner,
    cloud: global,
    customerId: timeOrderedIds.next(now),
    now,
    request: customerRequest(`bench${index}`),
  })
}

/** What a client sends to make a customer. */
export function customerRequest(name: string) {
  return {
    companyProfile: { domain: `${name}.onmicrosoft.com` },
    billingProfile: {
      culture: 'en-US',
      email: `it@${name}.example`,
      language: 'en',
      companyName: `Company ${name}`,
      defaultAddress: {
        firstName: 'Ada',
        lastName: 'Marsh',
        addressLine1: '1 Harbour Way',
        city: 'Redmond',
        state: 'WA',
        postalCode: '98052',
        country: 'US',
      },
    },
  }
}
