import type { ProductData } from '../../catalogue-product.ts'
import type { AzureRow } from '../../licence-offer.ts'

/** Azure subscriptions of the licence-based catalogue. @see 'get-a-list-of-products-by-customer', 'test-and-debug' */
export const azureOffers: readonly AzureRow[] = [
  {
    id: 'MS-AZR-0145P',
    name: 'Microsoft Azure',
    description: 'An Azure subscription for customers of cloud solution providers, billed by use.',
    productId: '9DEA7946-EC2C-441E-9FFD-E3B275F7E838',
    rank: 1413,
  },
  {
    id: 'MS-AZR-0146P',
    name: 'Microsoft Azure (Integration Sandbox)',
    description: 'An Azure subscription to test integrations with, billed to nobody.',
    productId: 'ef640413-bbfc-4668-ba88-80d2b1cda946',
    rank: 1414,
    sandboxOnly: true,
  },
]

/** The Azure plan: one a customer, under which Azure subscriptions are made. @see 'get-a-list-of-products-by-customer' */
export const azurePlan: ProductData = {
  id: 'DZH318Z0BPS6',
  title: 'Microsoft Azure plan',
  description: 'Opens the services of Azure to a customer.',
  kind: 'azurePlan',
  productType: { id: 'Azure', subType: 'Azure' },
  views: ['MicrosoftAzure', 'Azure'],
  isMicrosoftProduct: true,
  publisherName: 'Microsoft Corporation',
  localizedAttributes: [
    { key: 'OfferType', value: 'OfferType' },
    { key: 'Standard', value: 'Standard' },
    { key: 'DevTest', value: 'Dev/Test' },
  ],
  skus: [
    {
      id: '0001',
      title: 'Microsoft Azure plan',
      description: 'Microsoft Azure plan (MS-AZR-0017G)',
      minimumQuantity: 1,
      maximumQuantity: 1,
      isTrial: false,
      supportedBillingCycles: ['one_time'],
      // Inferred: no end; the documents' Azure plan carries no term.
      termDurations: [],
      billing: 'usage',
      isAutoRenewable: false,
      allowsUpdate: false,
      limit: 1,
      unitType: 'Usage-based',
      purchasePrerequisites: ['MicrosoftCustomerAgreement'],
      inventoryVariables: [],
      provisioningVariables: [],
      actions: ['Refund'],
      dynamicAttributes: { isMicrosoftProduct: true, pilotProgram: 'modernazurepilot' },
      availabilities: [{ id: 'DZH318Z0BML6' }],
    },
  ],
}
