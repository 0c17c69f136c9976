import { listOf } from '../marketplace/core-member.ts'
import type { Members } from '../marketplace/part-document.ts'

/**
 * What a plan of a container offer lacks to be published, in a product that is sold or only listed; undefined where it
 * lacks nothing. @see product-ingestion-api-transactable-containers
 */
export function lacksToPublish(configuration: Members | undefined, isSold: boolean): string | undefined {
  if (!configuration) return 'The plan has no technical configuration.'
  const { payloadType, clusterExtensionType, cnabReferences, imageRepositoryDetails, imageTags } = configuration
  if (!isSold && payloadType === 'image')
    return imageRepositoryDetails !== undefined && Array.isArray(imageTags) && imageTags.length > 0
      ? undefined
      : 'A plan of images needs imageRepositoryDetails and at least one of imageTags.'
  if (payloadType !== 'cnab') return 'A plan that is sold needs a bundle: payloadType cnab.'
  if (typeof clusterExtensionType !== 'string' || clusterExtensionType === '')
    return 'A plan that is a bundle needs clusterExtensionType.'
  return listOf(cnabReferences).length > 0 ? undefined : 'A plan that is a bundle needs at least one of cnabReferences.'
}
