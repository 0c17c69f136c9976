import { createPartnerCenter } from '@comptoir/sdk'
import { credentialsOf, refusedByType, say, tell, url } from './telling.ts'

/** Germany takes no new customers; those it has still buy, through carts. */
export async function sellInGermany(): Promise<void> {
  say('germany')
  const pc = createPartnerCenter({
    cloud: 'germany',
    url,
    credentials: credentialsOf('germany', '6d30-4e81-9c49-7f2ea3b50803'),
  })
  await refusedByType(pc, 'customers.create', { body: {} })
  await refusedByType(pc, 'orders.create', { body: {} })
  const [customer] = (await pc.customers.list({}).page()).items
  const customerId = customer?.id ?? ''
  const cart = await pc.carts.create({
    customerId,
    body: {
      lineItems: [{ catalogItemId: 'B65A228E-86FC-44B1-B633-993ECA2809ED', quantity: 2, billingCycle: 'monthly' }],
    },
  })
  const { orders = [] } = await pc.carts.checkout({ customerId, cartId: cart.id ?? '' })
  tell(`${customer?.companyProfile?.companyName} ordered Office 365 Germany: ${orders[0]?.id}`)
  await pc.orders.update({
    customerId,
    orderId: orders[0]?.id ?? '',
    body: { id: orders[0]?.id ?? '', status: 'cancelled' },
  })
}
