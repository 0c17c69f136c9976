import type { CatalogueData } from '../catalogue.ts'
import { type AzureRow, azureSubscription } from '../licence-offer.ts'

const services = 'Without the classic services for computing, networking, storage and cloud services.'

const azure: readonly AzureRow[] = [
  {
    // Source: 'understand-cost-mgmt-data', which lists the Azure offers of cloud solution providers by cloud.
    id: 'MS-AZR-USGOV-0145P',
    name: 'Azure Government',
    description: `An Azure subscription for public bodies of the United States, billed by use. ${services}`,
    productId: 'c27f3ab3-ac49-4cb8-bded-037d0c435f9f',
    rank: 1413,
  },
  {
    // Source: 'test-and-debug'.
    id: 'MS-AZR-USGOV-0146P',
    name: 'Azure Government (Integration Sandbox)',
    description: `An Azure subscription to test integrations with, billed to nobody. ${services}`,
    productId: '1f189543-46e2-4fde-ace2-07f31aba0a6c',
    rank: 1414,
    sandboxOnly: true,
  },
]

/**
 * What Partner Center for Microsoft Cloud for US Government sells: Azure Government and nothing by the seat.
 * Its customers are all public bodies, so that their offers ask for no further qualification. @see 'faq-us-government'
 */
export function usgovCatalogue(): CatalogueData {
  return { offers: azure.map(azureSubscription), products: [] }
}
