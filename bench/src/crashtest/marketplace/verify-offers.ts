import assert from 'node:assert/strict'
import { inParallel } from './in-parallel.ts'
import type { KnownOffer, MarketLedger } from './known-market.ts'
import { type Publisher, publisherId } from './publisher.ts'

/** Each acknowledged draft is there with its ETag or a later one, as far on its way as was acknowledged. */
export async function verifyOffers(publisher: Publisher, ledger: MarketLedger): Promise<void> {
  const listed = await publisher.pc.offers.list({ publisherId }).page()
  const names = listed.items.map(({ id }) => id).filter((id) => id.startsWith('crash-'))
  const known = [...ledger.offers.keys(), ...ledger.products.keys()]
  assert.deepEqual(names.toSorted(), known.toSorted(), 'offers that are there, and that were acknowledged')
  await inParallel(ledger.offers.values(), (offer) => verifyOffer(publisher, offer))
}

async function verifyOffer({ pc }: Publisher, known: KnownOffer): Promise<void> {
  const { offerId, summary, changedTime, published, promoted } = known
  const { definition, ...found } = await pc.offers.get({ publisherId, offerId })
  assert.equal(
    definition.offer?.['microsoft-azure-marketplace.summary'],
    summary,
    `the draft of ${offerId} was acknowledged and is lost`,
  )
  const isLater = published ? found.changedTime > changedTime : found.changedTime === changedTime
  assert.ok(isLater, `${offerId} changed at ${found.changedTime}, and at ${changedTime} as was acknowledged`)
  assert.equal(found.status === 'neverPublished', !published, `${offerId} is ${found.status}, published: ${published}`)
  const isPromoted = found.status === 'succeeded' || (found.status === 'running' && found.version > 1 && promoted)
  assert.ok(
    promoted ? isPromoted : found.status !== 'succeeded',
    `${offerId} is ${found.status}, promoted: ${promoted}`,
  )
  const operations = await pc.operations.list({ publisherId, offerId }).page()
  const kinds = operations.items.map(({ submissionType }) => submissionType).toSorted()
  const wanted = [...(promoted ? ['goLive'] : []), ...(published ? ['publish'] : [])]
  assert.deepEqual(kinds, wanted, `the operations on ${offerId}`)
}
