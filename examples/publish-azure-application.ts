/**
 * Publishes an Azure application through the Submission API: a product with a plan, its package and its logo uploaded,
 * submitted to the preview, and promoted to live.
 *
 *   node examples/publish-azure-application.ts [URL]      (http://127.0.0.1:4400, or COMPTOIR_URL; start one with: npm start)
 */
import assert from 'node:assert/strict'
import { makeApplication } from './publish/application.ts'
import { advance, atOnce, pc } from './publish/sandbox.ts'
import { say, tell } from './sell/telling.ts'

say('an Azure application, through the Submission API')
const productID = await makeApplication()
const submission = await pc.beginSubmission(productID)
await advance('P4D')
const preview = await submission.done(atOnce)
for (const { name, state } of preview.steps) tell(`  ${name}: ${state}`)

const { items } = await pc.submissions.list({ productID }).page()
const submissionID = items.at(-1)?.id ?? ''
const promotion = await pc.beginPromote(productID, submissionID)
await advance('P3D')
const live = await promotion.done(atOnce)
const found = await pc.submissions.get({ productID, submissionID })

assert.equal(preview.state, 'waiting')
assert.equal(live.state, 'live')
tell(`${found.friendlyName} is ${found.state}/${found.substate} since ${found.publishedTimeInUtc}`)
process.stdout.write('\nok\n')
