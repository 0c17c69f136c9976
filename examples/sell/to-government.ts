import { createPartnerCenter, type PartnerCenter } from '@comptoir/sdk'
import { credentialsOf, refused, refusedByType, say, tell, url } from './telling.ts'

/** US Government sells Azure Government alone. */
export async function sellToGovernment(): Promise<void> {
  say('usgov')
  const pc = createPartnerCenter({
    cloud: 'usgov',
    url,
    credentials: credentialsOf('usgov', '7e41-4f92-8d5a-803fb4c61904'),
  })
  const address = {
    addressLine1: '90 Reservoir Street',
    city: 'Washington',
    state: 'DC',
    postalCode: '20001',
    country: 'US',
    firstName: 'June',
    lastName: 'Harlow',
  }
  const customer = await pc.customers.create({
    body: {
      companyProfile: { domain: `sell${Date.now().toString(36)}.onmicrosoft.us` },
      billingProfile: {
        email: 'it@sell.example',
        culture: 'en-US',
        language: 'en',
        companyName: 'County Office',
        defaultAddress: address,
      },
    },
  })
  const customerId = customer.id
  await refused('buying before the customer agreed', buy(pc, customerId))
  await pc.comptoir.customers.agreements.accept({
    customerId,
    body: {
      agreementId: 'mca',
      acceptedBy: { firstName: 'June', lastName: 'Harlow', email: 'it@sell.example' },
    },
  })
  tell('the customer accepted the Microsoft Cloud Agreement for US Government')
  const { orders = [] } = await buy(pc, customerId)
  tell(`order ${orders[0]?.id} for Azure Government`)
  await refused(
    'Office 365',
    pc.orders.create({
      customerId,
      body: { lineItems: [{ lineItemNumber: 0, offerId: '031C9E47-4802-4248-838E-778FB1D2CC05', quantity: 1 }] },
    }),
  )
  await refusedByType(pc, 'users.create', { customerId })
  await pc.orders.update({
    customerId,
    orderId: orders[0]?.id ?? '',
    body: { id: orders[0]?.id ?? '', status: 'cancelled' },
  })
  await pc.customers.delete({ customerId })
}

async function buy(pc: PartnerCenter<'usgov'>, customerId: string) {
  const cart = await pc.carts.create({
    customerId,
    body: { lineItems: [{ catalogItemId: 'MS-AZR-USGOV-0145P', quantity: 1, billingCycle: 'monthly' }] },
  })
  return pc.carts.checkout({ customerId, cartId: cart.id ?? '' })
}
