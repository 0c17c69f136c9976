import { acceptancesAsMade } from '../agreements/acceptance-row.ts'
import { insertAcceptance } from '../agreements/agreement-store.ts'
import { type Author, recordChange } from '../audit/audit-log.ts'
import { plusDuration } from '../clock/clock.ts'
import { insertEvent } from '../clock/schedule-store.ts'
import { newCustomerRow } from '../customers/customer-document.ts'
import { type CustomerRow, insertCustomer } from '../customers/customer-store.ts'
import { orderDetails } from '../orders/order-audit.ts'
import { placeOrder } from '../orders/place-order.ts'
import type { Server } from '../server.ts'
import type { Transaction } from '../store/executor.ts'
import type { AccountTable } from '../store/tables.ts'
import { type SandboxCustomer, type SandboxOrder, sandboxCustomers } from './sandbox-customers.ts'

/**
 * Gives a sandbox account a few believable customers with orders and subscriptions, so that every list shows something.
 * They buy by the same rules as anyone, at the instants their data gives: what has fallen due since runs when the
 * server starts.
 */
export async function seedCustomers(server: Server, db: Transaction, partner: AccountTable): Promise<void> {
  const made = server.accounts.now(partner)
  for (const each of sandboxCustomers[partner.cloud] ?? []) {
    const customer = await seedCustomer(server, db, partner, { ...each, ago: instantOf(each.ago, made) })
    for (const order of each.orders)
      await seedOrder(server, db, partner, customer, { ...order, ago: instantOf(order.ago, made) })
  }
}

/** An instant, or that long before the account was made. */
function instantOf(ago: string, made: string): string {
  return ago.startsWith('P') ? plusDuration(made, `-${ago}`) : ago
}

async function seedCustomer(
  server: Server,
  db: Transaction,
  partner: AccountTable,
  each: SandboxCustomer,
): Promise<CustomerRow> {
  const { ago: now, prefix, companyName, culture, language, firstName, lastName, orders: _, ...address } = each
  const cloud = server.cloudOf(partner)
  const customer = newCustomerRow({
    partner,
    cloud,
    customerId: server.ids.next(now),
    now,
    request: {
      companyProfile: { domain: `${prefix}.${cloud.domainSuffix}` },
      billingProfile: {
        firstName,
        lastName,
        email: `it@${prefix}.example`,
        culture,
        language,
        companyName,
        defaultAddress: { ...address, firstName, lastName },
      },
    },
  })
  await insertCustomer(db, customer)
  const { customerAgreement } = cloud.programme
  const acceptedBy = { firstName, lastName, email: `it@${prefix}.example` }
  const made = { acceptedBy, now, customerId: customer.customer_id }
  for (const row of acceptancesAsMade(partner, customerAgreement ? [customerAgreement] : [], made))
    await insertAcceptance(db, row)
  const change = { resourceType: 'customer', operationType: 'add_customer', after: JSON.parse(customer.body) }
  await recordChange(db, server.ids, authorOf(server, partner), { ...change, ...named(customer) }, now)
  return customer
}

async function seedOrder(
  server: Server,
  db: Transaction,
  partner: AccountTable,
  customer: CustomerRow,
  { ago: now, billingCycle, ...line }: SandboxOrder,
): Promise<void> {
  const placing = {
    db,
    partner,
    cloud: server.cloudOf(partner),
    now: () => now,
    newId: () => server.ids.next(now),
    schedule: (event: Parameters<typeof insertEvent>[2]) => insertEvent(db, partner, event, server),
  }
  const { order } = await placeOrder(placing, customer, {
    ...(billingCycle === undefined ? {} : { billingCycle }),
    lineItems: [{ lineItemNumber: 0, ...line }],
  })
  const change = { resourceType: 'order', operationType: 'create_order', after: order, details: orderDetails(order) }
  await recordChange(db, server.ids, authorOf(server, partner), { ...change, ...named(customer) }, now)
}

function named({ customer_id, company_name }: CustomerRow) {
  return { customerId: customer_id, customerName: company_name }
}

/** The sandbox itself, which is no user and no application of the account. */
function authorOf(server: Server, partner: AccountTable): Author {
  const id = server.ids.next(server.clock.now())
  return {
    partnerId: partner.partner_id,
    clientId: 'comptoir-sandbox',
    userPrincipalName: undefined,
    correlationId: id,
  }
}
