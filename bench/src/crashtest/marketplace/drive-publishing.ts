import { randomInt, randomUUID } from 'node:crypto'
import type { MarketLedger, Step } from './known-market.ts'
import { productOf, publisherId } from './publisher.ts'

/** Lets time go by on the account's clock: whatever is under way ends some of its phases. */
export function advanceClock(ledger: MarketLedger): Step {
  const requestId = randomUUID()
  const durations = ['PT10M', 'PT13H', 'P2D', 'P2D']
  const advance = durations[randomInt(durations.length)] ?? 'P1D'
  return async ({ comptoir }) => {
    const { now } = await comptoir.clock.set({ body: { advance } }, { requestId })
    ledger.noteClock(now)
  }
}

/** Offers that were published, and that nobody has put on sale yet. */
export function unpromoted(ledger: MarketLedger): readonly string[] {
  return [...ledger.offers.values()].filter((each) => each.published && !each.promoted).map(({ offerId }) => offerId)
}

/** Puts an offer on sale where it waits for that, through the Cloud Partner Portal API. */
export function goLive(ledger: MarketLedger, offerId: string): Step {
  const requestId = randomUUID()
  let sent = false
  return async ({ pc }) => {
    const { status } = await pc.offers.status({ publisherId, offerId })
    // A repeated request is answered as the first one was, wherever the offer has come since.
    if (!sent && status !== 'waitingForPublisherReview') return
    sent = true
    await pc.offers.goLive({ publisherId, offerId }, { requestId })
    ledger.noteOffer(offerId, { promoted: true })
  }
}

/** Puts an offer on sale where it waits for that, through the Submission API. */
export function promote(ledger: MarketLedger, offerId: string): Step {
  return async (publisher) => {
    const { pc } = publisher
    const productID = await productOf(publisher, offerId)
    if (productID === undefined) throw new Error(`the offer ${offerId} is no product`)
    const [submission] = (await pc.submissions.list({ productID }).page()).items
    const { substate = '', id: submissionID = '' } = submission ?? {}
    if (substate === 'ReadyToPublish') await pc.submissions.promote({ productID, submissionID })
    else if (!['Publishing', 'InStore'].includes(substate)) return
    ledger.noteOffer(offerId, { promoted: true })
  }
}
