import assert from 'node:assert/strict'
import type { DataPlace } from '../data-place.ts'
import { checkBothApis } from './check-both-apis.ts'
import { checkStored, checkSwept } from './check-stored.ts'
import type { MarketLedger } from './known-market.ts'
import type { Publisher } from './publisher.ts'
import { verifyOffers } from './verify-offers.ts'
import { verifyProducts } from './verify-products.ts'

/**
 * Holds what the server kept against what it acknowledged. First what the kill left is looked at as it is, acknowledged
 * or not: nothing may be there by half. Then what was cut off is done again, and comes to the same.
 * @throws at the first difference
 */
export async function verifyMarket(publisher: Publisher, ledger: MarketLedger, place: DataPlace): Promise<void> {
  await checkStored(place)
  await checkBothApis(publisher)
  for (const step of ledger.cutOff) await step(publisher, true)
  ledger.repeated += ledger.cutOff.length
  ledger.cutOff = []
  const { now } = await publisher.comptoir.clock.get()
  assert.ok(now >= ledger.now, `the clock was acknowledged to be at ${ledger.now} and is at ${now}`)
  await verifyOffers(publisher, ledger)
  await verifyProducts(publisher, ledger)
  await checkSwept(place)
}
