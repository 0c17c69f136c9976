import { listOf } from '../marketplace/core-member.ts'
import type { Members } from '../marketplace/part-document.ts'
import { textOf } from './resource-member.ts'

/** The name of a cluster extension: its publisher's and the application's, with dots between. */
const extensionForm = /^[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/

/**
 * What is wrong with the technical configuration of a plan when it is written; `before` is what is on record, for a plan
 * that was published. @see product-ingestion-api-transactable-containers
 */
export function wrongWhenWritten(sent: Members, before: Members | undefined): string | undefined {
  const { clusterExtensionType } = sent
  if (clusterExtensionType !== undefined && !extensionForm.test(textOf(clusterExtensionType)))
    return 'clusterExtensionType has the form PublisherName.ApplicationName.'
  const fixed = before?.['clusterExtensionType']
  if (fixed !== undefined && clusterExtensionType !== fixed)
    return 'clusterExtensionType cannot be changed once the plan was published to the preview.'
  return undefined
}

/** What a plan lacks to be published, in a product that is sold or only listed; undefined where it lacks nothing. */
export function lacksToPublish(configuration: Members | undefined, isSold: boolean): string | undefined {
  if (!configuration) return 'The plan has no technical configuration.'
  const { payloadType, clusterExtensionType, cnabReferences, imageRepositoryDetails, imageTags } = configuration
  if (!isSold && payloadType === 'image')
    return imageRepositoryDetails !== undefined && Array.isArray(imageTags) && imageTags.length > 0
      ? undefined
      : 'A plan of images needs imageRepositoryDetails and at least one of imageTags.'
  if (payloadType !== 'cnab') return 'A plan that is sold needs a bundle: payloadType cnab.'
  if (textOf(clusterExtensionType) === '') return 'A plan that is a bundle needs clusterExtensionType.'
  return listOf(cnabReferences).length > 0 ? undefined : 'A plan that is a bundle needs at least one of cnabReferences.'
}
