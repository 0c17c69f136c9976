import { createPartnerCenter } from '@comptoir/sdk'
import { credentialsOf, refused, refusedByType, say, tell, url } from './telling.ts'

/** 21Vianet sells Office 365, keeps no audit log for its API, and has no cart updates. */
export async function sellInChina(): Promise<void> {
  say('china')
  const pc = createPartnerCenter({
    cloud: 'china',
    url,
    credentials: credentialsOf('china', '5c2f-4d70-8b38-6e1d92a4f702'),
  })
  const address = {
    addressLine1: '18 Garden Road',
    city: 'Shanghai',
    state: 'SH',
    postalCode: '200120',
    country: 'CN',
    firstName: 'Min',
    lastName: 'Shen',
    phoneNumber: '02155550199',
  }
  const customer = await pc.customers.create({
    body: {
      companyProfile: { domain: `sell${Date.now().toString(36)}.partner.onmschina.cn` },
      billingProfile: {
        email: 'it@sell.example',
        culture: 'zh-CN',
        language: 'zh',
        companyName: 'Sell Example',
        defaultAddress: address,
      },
    },
  })
  const customerId = customer.id
  const order = await pc.orders.create({
    customerId,
    body: {
      billingCycle: 'monthly',
      lineItems: [{ lineItemNumber: 0, offerId: '4FFCDA37-11D7-4490-A33C-73599EB09BA0', quantity: 3 }],
    },
  })
  tell(`order ${order.id} for Office 365 operated by 21Vianet`)
  await refused(
    'Azure',
    pc.orders.create({
      customerId,
      body: { lineItems: [{ lineItemNumber: 0, offerId: 'MS-AZR-0145P', quantity: 1 }] },
    }),
  )
  await refusedByType(pc, 'audit.list', {})
  await pc.orders.update({ customerId, orderId: order.id ?? '', body: { id: order.id ?? '', status: 'cancelled' } })
  await pc.customers.delete({ customerId })
}
