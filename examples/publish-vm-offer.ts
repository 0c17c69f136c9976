/**
 * Publishes an offer of a virtual machine through the Cloud Partner Portal API: from the draft to the preview, and live.
 *
 *   node examples/publish-vm-offer.ts [URL]      (http://127.0.0.1:4400, or COMPTOIR_URL; start one with: npm start)
 */
import assert from 'node:assert/strict'
import { advance, atOnce, newName, pc, publisherId } from './publish/sandbox.ts'
import { vmOffer } from './publish/vm-offer.ts'
import { say, tell } from './sell/telling.ts'

say('a virtual machine, through the Cloud Partner Portal API')
const offerId = newName('contoso-vm')
const made = await pc.offers.put({ publisherId, offerId, body: vmOffer('Contoso Harbour Office') })
tell(`the draft ${made.id} is ${made.status}`)

const publishing = await pc.beginPublish(publisherId, offerId, { emails: ['ada@contoso.example'] })
// Certification takes days: they go by at once.
await advance('P4D')
const preview = await publishing.done(atOnce)
for (const { name, state } of preview.steps) tell(`  ${name}: ${state}`)

const goingLive = await pc.beginGoLive(publisherId, offerId)
await advance('P3D')
const live = await goingLive.done(atOnce)
const onSale = await pc.offers.getSlot({ publisherId, offerId, slotId: 'Production' })

assert.equal(preview.state, 'waiting')
assert.equal(live.state, 'live')
assert.equal(onSale.definition.displayText, 'Contoso Harbour Office')
tell(`${onSale.id} is ${onSale.status}`)
process.stdout.write('\nok\n')
