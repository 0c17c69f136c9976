import type { publishRequest } from '@comptoir/contract/cpp/publishing/schemas'
import type { Static } from 'typebox'
import type { MarketOfferRow } from '../marketplace/market-offer-store.ts'
import { documentOf } from '../publishing/publishing-document.ts'
import type { PublishingRow } from '../publishing/publishing-store.ts'

/** Characters of the addresses at most. Inferred. */
const longest = 2_000

/**
 * The addresses that a request wants told. For offers that were moved to Partner Center they are ignored: mail goes to
 * the seller contact of the account. @see cloud-partner-portal-api-overview
 */
export function emailsSent(
  offer: MarketOfferRow,
  body: Static<typeof publishRequest> | undefined,
): { readonly emails?: string } {
  const emails = body?.metadata?.['notification-emails']?.trim().slice(0, longest)
  return offer.migrated === 1 || emails === undefined || emails === '' ? {} : { emails }
}

/** The addresses that answers tell: for offers that were moved to Partner Center none any more. */
export function emailsTold(offer: MarketOfferRow, row: PublishingRow): string | undefined {
  return offer.migrated === 1 ? undefined : documentOf(row).emails
}
