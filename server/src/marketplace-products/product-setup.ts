import { azureProductSetup } from '@comptoir/contract/ingestion/products/schemas'
import { inOrderOf } from '../marketplace/member-order.ts'
import type { Members } from '../marketplace/part-document.ts'
import { StoredJson } from '../page.ts'
import { refuseFields } from '../partner-center-error.ts'

/** A setup as it is answered: the one resource with neither an id nor an ETag. */
export function setupDocument(members: Members): StoredJson {
  const { '@odata.etag': _etag, id: _id, ...own } = members
  return new StoredJson(JSON.stringify(own))
}

/** Kinds of products that have no test drive: the one that was seen to be refused one. */
const withoutTestDrive: ReadonlySet<string> = new Set(['AzureThirdPartyVirtualMachine'])

/**
 * What a request makes of a setup, whole: what is left out is as on a new product. A test drive of a product that has
 * none is refused as observed. @throws submissionFieldInvalid
 */
export function writtenSetup(productKind: string, defaults: Members, sent: Members): Members {
  if (sent['enableTestDrive'] === true && withoutTestDrive.has(productKind))
    refuseFields({ FeatureName: ['The field FeatureName is invalid.'] })
  return inOrderOf(azureProductSetup, { ...defaults, ...sent })
}
