import type { createOrder as operation } from '@comptoir/contract/csp/orders/operations'
import { checkMaySell } from '../agreements/agreement-gate.ts'
import { defaultCurrencyOf } from '../catalogue/product-wire.ts'
import type { Handler } from '../handler.ts'
import { StoredJson } from '../page.ts'
import { refuse } from '../partner-center-error.ts'
import { filled } from './filled.ts'
import { orderDetails } from './order-audit.ts'
import { placeOrder } from './place-order.ts'

export const createOrder: Handler<typeof operation> = async (context, { body }) => {
  const { customer } = context
  const forReseller = body.lineItems.some(({ partnerIdOnRecord }) => filled(partnerIdOnRecord) !== undefined)
  context.admit(forReseller ? 'forIndirectReseller' : 'create')
  await checkMaySell(
    context,
    body.lineItems.flatMap((line) => filled(line.partnerIdOnRecord) ?? []),
  )
  const { code } = defaultCurrencyOf(customer.country)
  // Inferred: the error; a customer is billed in the currency of its country alone.
  if (body.currencyCode !== undefined && body.currencyCode.toUpperCase() !== code)
    refuse('propertyInvalid', `currencyCode ${body.currencyCode}, the customer is billed in ${code}`)
  const { order, row } = await placeOrder(context, customer, body)
  context.record({
    customerId: customer.customer_id,
    customerName: customer.company_name,
    after: order,
    details: orderDetails(order),
  })
  return new StoredJson(row.body)
}
