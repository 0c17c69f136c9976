import { randomUUID } from 'node:crypto'
import { samplePortalMembers, samplePortalPlan } from '@comptoir/server/portal-offers/sample-portal-offer'
import type { MarketLedger, Step } from './known-market.ts'
import { productOf, publisherId } from './publisher.ts'

/** One offer's life: made, changed, and published through one API or the other. */
export function offerSteps(ledger: MarketLedger, offerId: string, through: 'portal' | 'submission'): readonly Step[] {
  return [
    putDraft(ledger, offerId, 'The first draft.'),
    putDraft(ledger, offerId, 'The second draft.'),
    through === 'portal' ? publish(ledger, offerId) : submit(ledger, offerId),
  ]
}

function putDraft(ledger: MarketLedger, offerId: string, summary: string): Step {
  const requestId = randomUUID()
  return async ({ pc }) => {
    const known = ledger.offers.get(offerId)
    let etag = ''
    const options = {
      requestId,
      ...(known && { ifMatch: known.etag }),
      onReply: ({ headers }: { readonly headers: Headers }) => {
        etag = headers.get('etag') ?? ''
      },
    }
    const { changedTime } = await pc.offers.put({ publisherId, offerId, body: draft(offerId, summary) }, options)
    // A kept answer has no headers; its ETag says when it was changed, as the answer does.
    etag ||= `W/"datetime'${changedTime.replaceAll(':', '%3A')}'"`
    ledger.knowOffer({ offerId, summary, changedTime, etag, published: false, promoted: false })
  }
}

function publish(ledger: MarketLedger, offerId: string): Step {
  const requestId = randomUUID()
  return async ({ pc }) => {
    const body = { metadata: { 'notification-emails': 'ada@contoso.example' } }
    await pc.offers.publish({ publisherId, offerId, body }, { requestId })
    ledger.noteOffer(offerId, { published: true })
  }
}

/** The Submission API knows no repeated writes: who repeats looks first. */
function submit(ledger: MarketLedger, offerId: string): Step {
  return async (publisher, again) => {
    const { pc } = publisher
    const productID = await productOf(publisher, offerId)
    if (productID === undefined) throw new Error(`the offer ${offerId} is no product`)
    const before = again ? (await pc.submissions.list({ productID }).page()).items : []
    if (before.length === 0) await pc.beginSubmission(productID)
    ledger.noteOffer(offerId, { published: true })
  }
}

/** A draft that may be published; its disk can be read whatever the account's clock says. */
function draft(offerId: string, summary: string) {
  const signature = 'sv=2018-03-28&sr=c&se=2099-01-01T00%3A00%3A00Z&sp=rl&sig=c2lnbmF0dXJl'
  const osVhdUrl = `https://contoso.blob.core.windows.net/vhds/os.vhd?${signature}`
  const plan = samplePortalPlan('plan1')
  const images = { 'microsoft-azure-virtualmachines.vmImages': { '1.0.1': { osVhdUrl, lunVhdDetails: [] } } }
  return {
    offerTypeId: 'microsoft-azure-virtualmachines',
    definition: {
      displayText: offerId,
      offer: {
        ...samplePortalMembers,
        'microsoft-azure-marketplace.title': offerId,
        'microsoft-azure-marketplace.summary': summary,
      },
      plans: [{ ...plan, ...images }],
    },
  }
}
