import type { MarketOfferRow } from '../marketplace/market-offer-store.ts'
import { type Reading, withReadAddresses } from '../marketplace/portal-files.ts'
import { StoredJson } from '../page.ts'
import type { OfferVersionRow } from '../publishing/offer-version-store.ts'
import { portalStatus } from '../publishing/portal-words.ts'
import { findPublishing } from '../publishing/publishing-store.ts'
import type { Executor } from '../store/executor.ts'
import { portalInstant } from './portal-etag.ts'
import { portalOfferText } from './portal-offer-text.ts'

/** An offer as it was when it was published; its status is how far that publishing came. */
export async function versionAnswer(
  context: Reading & { readonly db: Executor },
  offer: MarketOfferRow,
  row: OfferVersionRow,
): Promise<StoredJson> {
  const publishing = await findPublishing(context.db, offer, row.submission_id)
  const status = publishing ? portalStatus(publishing) : offer.status
  const told = { ...offer, status, version: row.version }
  const changedTime = portalInstant({ changed_at: row.changed_at, revision: 0 })
  return new StoredJson(portalOfferText(told, withReadAddresses(row.definition, context, offer), changedTime))
}
