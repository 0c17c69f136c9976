import { azureListing } from '@comptoir/contract/ingestion/listings/schemas'
import { inOrderOf } from '../marketplace/member-order.ts'
import type { Members } from '../marketplace/part-document.ts'

/**
 * A listing as a request has it, whole: what is left out disappears, empty texts stay. Its language stays as it is, and
 * so does a title that is left out, since a listing is never without. @see partner-center-submission-api-onboard
 */
export function writtenListing(
  sent: Members,
  kept: { readonly languageCode: string; readonly title: unknown },
): Members {
  return inOrderOf(azureListing, {
    resourceType: 'AzureListing',
    title: kept.title,
    ...sent,
    languageCode: kept.languageCode,
  })
}

/** A language as the service writes it: `de-de`; undefined where a text names none. */
export function languageOf(code: string): string | undefined {
  return /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(code) ? code.toLowerCase() : undefined
}
