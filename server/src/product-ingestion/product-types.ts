/** The kinds of products in the words of this API, which are those of the Submission API but for some. */
const typeWords: readonly (readonly [string, string])[] = [
  ['AzureThirdPartyVirtualMachine', 'azureVirtualMachine'],
  ['AzureDynamics365BusinessCentral', 'dynamics365BusinessCentral'],
  ['AzureDynamics365ForCustomerEngagement', 'dynamics365ForCustomerEngagement'],
  ['AzureDynamics365ForOperations', 'dynamics365ForOperations'],
  ['SoftwareAsAService', 'softwareAsAService'],
]

/** The one kind of products that can be configured. @see product-ingestion-api-transactable-containers */
export const containerKind = 'AzureContainer'

/** The word of that kind. */
export const containerType = 'azureContainer'

/** The word of a kind of products: `azureContainer`. */
export function typeOfKind(productKind: string): string {
  const known = typeWords.find(([kind]) => kind === productKind)?.[1]
  return known ?? `${productKind.slice(0, 1).toLowerCase()}${productKind.slice(1)}`
}
