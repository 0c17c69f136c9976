/**
 * Lets certification fail, reads why in both APIs, repairs the offer and publishes it again.
 *
 *   node examples/failing-certification.ts [URL]      (http://127.0.0.1:4400, or COMPTOIR_URL; start one with: npm start)
 */
import assert from 'node:assert/strict'
import { PublishingFailedError } from '@comptoir/sdk'
import { advance, atOnce, comptoir, newName, pc, publisherId } from './publish/sandbox.ts'
import { vmOffer } from './publish/vm-offer.ts'
import { say, tell } from './sell/telling.ts'

say('a certification that fails, and its repair')
const offerId = newName('contoso-repair')
await pc.offers.put({ publisherId, offerId, body: vmOffer('Contoso Lighthouse') })

// The sandbox's certification team says what it is told to say, once.
const [product] = (
  await pc.products.list({ $filter: `externalIDs/Any(i:i/type eq 'AzureOfferId' and i/value eq '${offerId}')` }).page()
).items
assert.ok(product)
await comptoir.certificationOutcomes.create({
  body: { productId: product.id, step: 'certification', message: 'The description says nothing of the lamp.' },
})

const first = await pc.beginPublish(publisherId, offerId)
await advance('P4D')
const failure = await first.done(atOnce).catch((cause: unknown) => cause)
assert.ok(failure instanceof PublishingFailedError)
tell(failure.message)
const { items } = await pc.submissions.list({ productID: product.id }).page()
tell(`the Submission API calls it ${items.at(-1)?.state}/${items.at(-1)?.substate}`)

// What is wrong is put right in the draft, through whichever API: here through the other one.
const [branch] = (await pc.branches.listByModule({ productID: product.id, module: 'Listing' }).page()).items
const [listing] = (
  await pc.listings.listByInstance({ productID: product.id, instanceID: branch?.currentDraftInstanceID ?? '' }).page()
).items
assert.ok(listing)
const description = '<p>The lamp turns every five seconds.</p>'
await pc.listings.update({ productID: product.id, listingID: listing.id, body: { ...listing, description } })
const repaired = await pc.offers.get({ publisherId, offerId })
assert.equal(repaired.definition.offer?.['microsoft-azure-marketplace.description'], description)
tell('the description is repaired, in both APIs')

const second = await pc.beginPublish(publisherId, offerId)
await advance('P4D')
const preview = await second.done(atOnce)
const goingLive = await pc.beginGoLive(publisherId, offerId)
await advance('P3D')
const live = await goingLive.done(atOnce)

assert.equal(preview.state, 'waiting')
assert.equal(live.state, 'live')
tell('published again, and live')
process.stdout.write('\nok\n')
