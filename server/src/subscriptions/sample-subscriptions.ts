import { catalogueOf } from '../catalogue/catalogue.ts'
import type { CatalogueItem } from '../catalogue/catalogue-item.ts'
import { findItem } from '../catalogue/catalogue-lookup.ts'
import { insertEvent } from '../clock/schedule-store.ts'
import { type CustomerRow, insertCustomer } from '../customers/customer-store.ts'
import type { Server } from '../server.ts'
import type { AccountTable } from '../store/tables.ts'
import { type NewSubscription, newSubscriptionRow } from './subscription-document.ts'
import { scheduleSubscription } from './subscription-events.ts'
import { insertSubscription, type SubscriptionRow } from './subscription-store.ts'

// What the tests of subscriptions and of the catalogue start from: customers, and subscriptions of each kind.

export const e1 = '91FD106F-4B2C-4938-95AC-F54F74E9A239'
export const archiving = '2828BE95-46BA-4F91-B2FD-0BEF192ECF60'
export const businessTrial = 'C0BD2E08-11AC-4836-BDC7-3712E744922F'
export const azure = 'MS-AZR-0145P'
export const azurePlan = 'DZH318Z0BPS6:0001:DZH318Z0BML6'
export const saas = 'DZH318Z0BXWC:0001:DZH318Z0BMJX'
export const saasTrial = 'DZH318Z0C0WF:0001:DZH318Z0BP69'

/** Something the public cloud sells. */
export function itemOf(offerId: string): CatalogueItem {
  const item = findItem(catalogueOf('global', 'global'), offerId)
  if (item === undefined) throw new TypeError(`nobody sells ${offerId}`)
  return item
}

/** What is bought where a test does not say otherwise: one unit, the item's own way, by a customer in the US. */
export function purchaseOf(offerId: string, partner: AccountTable, now: string): NewSubscription {
  const item = itemOf(offerId)
  return {
    partner,
    customerId: '4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04',
    customerCountry: 'US',
    subscriptionId: 'A356AC8C-E310-44F4-BF85-C7F29044AF99',
    orderId: 'B23FDEDD-D6BD-415A-8B71-3624C81C9644',
    item,
    offerId,
    quantity: item.minimumQuantity,
    billingCycle: item.supportedBillingCycles[0] ?? 'none',
    termDuration: item.termDurations[0],
    now,
  }
}

/** Puts a customer of an account on record, without the operation that makes customers. */
export async function addCustomer(server: Server, partner: AccountTable, country = 'US'): Promise<CustomerRow> {
  const now = server.accounts.now(partner)
  const customerId = server.ids.next(now)
  const row: CustomerRow = {
    partner_id: partner.partner_id,
    customer_id: customerId,
    version: 1,
    domain: `${customerId}.onmicrosoft.com`,
    company_key: 'relecloud',
    company_name: 'Relecloud',
    reseller_id: null,
    country,
    created_at: now,
    summary: JSON.stringify({ id: customerId }),
    body: JSON.stringify({ id: customerId }),
  }
  await server.store.write((db) => insertCustomer(db, row))
  return row
}

/** Puts a subscription of a customer on record and what will happen to it on the schedule, as a purchase does. */
export function addSubscription(
  server: Server,
  customer: CustomerRow,
  offerId: string,
  changes: Partial<NewSubscription> = {},
): Promise<SubscriptionRow> {
  const partner = server.accounts.get(customer.partner_id)
  const now = server.accounts.now(partner)
  const row = newSubscriptionRow({
    ...purchaseOf(offerId, partner, now),
    customerId: customer.customer_id,
    customerCountry: customer.country,
    subscriptionId: server.ids.next(now),
    orderId: server.ids.next(now),
    ...changes,
  })
  return server.store.write(async (db) => {
    await insertSubscription(db, row)
    await scheduleSubscription({ now: () => now, schedule: (event) => insertEvent(db, partner, event, server) }, row)
    return row
  })
}
