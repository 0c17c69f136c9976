import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { inParallel } from './in-parallel.ts'
import type { KnownPackage, KnownProduct, MarketLedger } from './known-market.ts'
import { listingOf, type Publisher } from './publisher.ts'

/** Each acknowledged product, listing and file is there as it was acknowledged. */
export async function verifyProducts(publisher: Publisher, ledger: MarketLedger): Promise<void> {
  await inParallel(ledger.products.values(), (product) => verifyProduct(publisher, product))
}

async function verifyProduct(publisher: Publisher, known: KnownProduct): Promise<void> {
  const { offerId, productID, submitted } = known
  const product = await publisher.pc.products.get({ productID })
  assert.equal(product.name, offerId, `the product ${productID}`)
  if (known.listing) {
    const listing = await listingOf(publisher, productID)
    assert.equal(listing.summary, known.listing.summary, `the listing of ${offerId} was acknowledged and is lost`)
    // Submitting closes a set of drafts: the one that follows is a copy with ids and ETags of its own.
    if (!submitted) assert.equal(listing['@odata.etag'], known.listing.etag, `the ETag of the listing of ${offerId}`)
  }
  const submissions = await publisher.pc.submissions.list({ productID }).page()
  assert.equal(submissions.items.length, submitted ? 1 : 0, `the submissions of ${offerId}`)
  if (known.package) await verifyPackage(publisher, known, known.package)
}

async function verifyPackage({ pc, url }: Publisher, known: KnownProduct, file: KnownPackage): Promise<void> {
  const { offerId, productID } = known
  const { packageID, md5, handedOver } = file
  const found = await pc.packages.get({ productID, packageID })
  const states = handedOver ? ['InProcessing', 'Processed'] : ['PendingUpload']
  assert.ok(states.includes(found.state ?? ''), `the package of ${offerId} is ${JSON.stringify(found)}`)
  if (md5 === undefined) return
  const { pathname, search } = new URL(found.fileSasUri ?? '')
  const answer = await fetch(url + pathname + search)
  const content = await answer.bytes()
  const read = createHash('md5').update(content).digest('base64')
  assert.deepEqual([answer.status, read], [200, md5], `the file of ${offerId} was acknowledged`)
  assert.equal(answer.headers.get('content-md5'), md5, `the MD5 that is told of the file of ${offerId}`)
}
