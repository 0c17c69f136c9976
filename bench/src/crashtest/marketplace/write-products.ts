import type { MarketLedger, Step } from './known-market.ts'
import { listingOf, type Publisher, productOf } from './publisher.ts'
import { packageSteps } from './write-packages.ts'

/** One product's life: made, described, its package uploaded in blocks, submitted. Validation finds it incomplete. */
export function productSteps(ledger: MarketLedger, offerId: string): readonly Step[] {
  return [
    makeProduct(ledger, offerId),
    describe(ledger, offerId, 'Tide tables.'),
    describe(ledger, offerId, 'Tide tables and currents.'),
    ...packageSteps(ledger, offerId),
    submit(ledger, offerId),
  ]
}

function makeProduct(ledger: MarketLedger, offerId: string): Step {
  return async (publisher, again) => {
    const made = again ? await productOf(publisher, offerId) : undefined
    const productID = made ?? (await create(publisher, offerId))
    ledger.knowProduct({ offerId, productID, listing: undefined, package: undefined, submitted: false })
  }
}

async function create({ pc }: Publisher, offerId: string): Promise<string> {
  const externalIDs = [{ type: 'AzureOfferId', value: offerId }]
  const body = { resourceType: 'AzureApplication' as const, name: offerId, externalIDs, isModularPublishing: true }
  return (await pc.products.create({ body })).id
}

function describe(ledger: MarketLedger, offerId: string, summary: string): Step {
  return async (publisher) => {
    const { productID } = ledger.product(offerId)
    const listing = await listingOf(publisher, productID)
    const body = { ...listing, summary }
    const changed = await publisher.pc.listings.update({ productID, listingID: listing.id, body })
    const etag = changed['@odata.etag'] ?? ''
    ledger.noteProduct(offerId, { listing: { id: listing.id, etag, summary } })
  }
}

function submit(ledger: MarketLedger, offerId: string): Step {
  return async ({ pc }, again) => {
    const { productID } = ledger.product(offerId)
    const before = again ? (await pc.submissions.list({ productID }).page()).items : []
    if (before.length === 0) await pc.beginSubmission(productID)
    ledger.noteProduct(offerId, { submitted: true })
  }
}
