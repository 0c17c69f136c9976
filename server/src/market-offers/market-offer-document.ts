import type { MarketOffer, MarketOfferDetail } from '@comptoir/contract/schemas/market-offer'
import type { MarketOfferRow } from '../marketplace/market-offer-store.ts'
import { publishingPhase } from '../publishing/publishing-phases.ts'
import type { PublishingRow } from '../publishing/publishing-store.ts'

/** An offer by the ids that each API knows it by, in wire form. */
export function marketOfferDocument(row: MarketOfferRow): MarketOffer {
  return {
    productId: row.product_id,
    publisherId: row.publisher_id,
    offerId: row.offer_name,
    name: row.name,
    offerType: row.offer_type,
    productKind: row.product_kind,
    status: row.status,
    migrated: row.migrated === 1,
    version: row.version,
    changedAt: row.changed_at,
  }
}

/** An offer with the publishing of it that began last, in wire form. */
export function marketOfferDetail(offer: MarketOfferRow, last: PublishingRow | undefined): MarketOfferDetail {
  if (!last) return marketOfferDocument(offer)
  const publishing = {
    submissionId: last.submission_id,
    operationId: last.operation_id,
    ...(last.go_live_operation_id !== '' && { goLiveOperationId: last.go_live_operation_id }),
    phase: publishingPhase(last.phase),
    changedAt: last.changed_at,
  }
  return { ...marketOfferDocument(offer), publishing }
}
