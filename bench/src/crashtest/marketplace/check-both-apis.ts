import assert from 'node:assert/strict'
import { inParallel } from './in-parallel.ts'
import { listingOf, type Publisher, publisherId } from './publisher.ts'

/** How far a publishing is, in the words of both APIs, and what people were told by then, each once. */
const stages: Readonly<Record<string, readonly [status: string, told: readonly string[]]>> = {
  'InProgress/InDraft': ['running', []],
  'InProgress/Submitted': ['running', []],
  'Published/ReadyToPublish': ['waitingForPublisherReview', ['previewReady']],
  'Published/Publishing': ['running', ['previewReady']],
  'Published/InStore': ['succeeded', ['previewReady', 'live']],
}

/** What was refused: the products of this test are incomplete, and its machines are not. */
const refused = { state: 'InProgress/InDraft', status: 'failed', told: ['stepFailed'] } as const

/** Both APIs tell of the same offers, each whole: its drafts, how far it is on its way, and what was told of it. */
export async function checkBothApis(publisher: Publisher): Promise<void> {
  const told = await messagesByOffer(publisher)
  const offers: { offerId: string; productId: string }[] = []
  for await (const offer of publisher.comptoir.marketplaceOffers.list({ size: 500 }))
    if (offer.offerId.startsWith('crash-')) offers.push(offer)
  await inParallel(offers, async ({ offerId, productId: productID }) => {
    await checkDraft(publisher, offerId, productID)
    await checkPublishing(publisher, { offerId, productID, told: told.get(offerId) ?? [] })
  })
}

/** A summary stands in the definition of the one API and in the listing of the other: they change together. */
async function checkDraft(publisher: Publisher, offerId: string, productID: string): Promise<void> {
  const { definition } = await publisher.pc.offers.get({ publisherId, offerId })
  const listing = await listingOf(publisher, productID)
  const summary = definition.offer?.['microsoft-azure-marketplace.summary']
  assert.equal(listing.summary, summary, `the summary of ${offerId} in both APIs`)
}

async function checkPublishing(
  { pc }: Publisher,
  { offerId, productID, told }: { offerId: string; productID: string; told: readonly string[] },
): Promise<void> {
  const { status } = await pc.offers.status({ publisherId, offerId })
  const { items } = await pc.submissions.list({ productID }).page()
  const [submission] = items
  assert.ok(items.length <= 1, `${offerId} has ${items.length} submissions`)
  if (!submission) {
    assert.deepEqual([status, told], ['neverPublished', []], `${offerId} has no submission`)
    return
  }
  const state = `${submission.state}/${submission.substate}`
  const isRefused = status === refused.status && offerId.endsWith('-app')
  const [wanted, messages] = isRefused ? [refused.status, refused.told] : (stages[state] ?? [])
  if (isRefused) assert.equal(state, refused.state, `the submission of ${offerId}, which was refused`)
  assert.equal(status, wanted, `${offerId} is ${status}, and its submission ${state}`)
  assert.deepEqual(
    told.toSorted(),
    ['publishingStarted', ...(messages ?? [])].toSorted(),
    `what was told of ${offerId}, which is ${status}`,
  )
}

/** The kinds of messages about each offer. */
async function messagesByOffer({ comptoir }: Publisher): Promise<ReadonlyMap<string, readonly string[]>> {
  const told = new Map<string, string[]>()
  for await (const { kind, subject } of comptoir.outbox.list({ size: 500 })) {
    const offerId = subject['offerId'] ?? ''
    told.set(offerId, [...(told.get(offerId) ?? []), kind])
  }
  return told
}
