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
