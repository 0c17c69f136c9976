import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { PartnerCenterApiError } from '../errors.ts'
import { scriptedPublisher } from '../scripted/scripted-publisher.ts'
import { PublishingFailedError } from './poller.ts'
import type { PublishingProgress } from './publishing-progress.ts'

const certification = { stepName: 'Certification', status: 'inProgress', progressPercentage: 50, messages: [] }
const running = { body: { status: 'running', steps: [certification], messages: [] } }
const preview = { body: { status: 'waitingForPublisherReview', steps: [], messages: [] } }
const live = { body: { status: 'succeeded', steps: [], messages: [] } }
const failed = {
  body: {
    status: 'failed',
    steps: [{ stepName: 'Certification', status: 'rejected', messages: [{ messageHtml: 'No lamp.' }] }],
    messages: [],
  },
}

const migrated = '/api/publishers/contoso/offers/contoso-vm/operations/op%201?api-version=2017-10-31'
const legacy = '/api/operations/contoso$contoso-vm$2$preview?api-version=2017-10-31'
const accepted = (location: string) => ({ status: 202, headers: { location } })

describe('publishing an offer', () => {
  test('begins with whom to write to, and is looked after at the address that the answer names, until its preview', async () => {
    await using given = await scriptedPublisher(accepted(migrated), running, running, preview)
    const seen: PublishingProgress[] = []

    const poller = await given.pc.beginPublish('contoso', 'contoso-vm', {
      emails: ['a@contoso.example', 'b@contoso.example'],
      ifMatch: 'W/"1"',
    })
    const before = poller.progress
    const end = await poller.done({ onProgress: (progress) => seen.push(progress) })

    const [begun, ...looks] = given.service.requests
    assert.equal(begun?.url, '/api/publishers/contoso/offers/contoso-vm/publish?api-version=2017-10-31')
    assert.deepEqual(JSON.parse(begun?.body ?? ''), {
      metadata: { 'notification-emails': 'a@contoso.example,b@contoso.example' },
    })
    assert.equal(begun?.headers['if-match'], 'W/"1"')
    assert.deepEqual([...new Set(looks.map(({ url }) => url))], [migrated])
    assert.equal(before, undefined)
    assert.equal(end.state, 'waiting')
    assert.equal(poller.progress, end)
    // Told each time that something moved, and waited between looks: here not at all.
    assert.deepEqual(
      seen.map(({ state }) => state),
      ['running', 'waiting'],
    )
    assert.deepEqual(given.waits, [5_000, 5_000])
  })

  test('is looked after at the other form of the address, too', async () => {
    await using given = await scriptedPublisher(accepted(`https://cloudpartner.azure.com${legacy}`), live)

    const poller = await given.pc.beginGoLive('contoso', 'contoso-vm')
    await poller.poll()

    assert.equal(given.service.requests[1]?.url, legacy)
  })

  test('goes live past its preview', async () => {
    await using given = await scriptedPublisher(accepted(migrated), preview, running, live)

    const end = await (await given.pc.beginGoLive('contoso', 'contoso-vm')).done({ intervalMs: 20 })

    assert.equal(end.state, 'live')
    assert.deepEqual(given.waits, [20, 20])
  })

  test('tells its caller of the answer, and of an answer without an address', async () => {
    await using given = await scriptedPublisher({ status: 202 })
    const statuses: number[] = []

    const begun = given.pc.beginPublish('contoso', 'contoso-vm', { onReply: ({ status }) => statuses.push(status) })

    await assert.rejects(begun, { name: 'TypeError', message: '"" is no address of an operation' })
    assert.deepEqual(statuses, [202])
  })

  test('fails with the step and what is said of it', async () => {
    await using given = await scriptedPublisher(accepted(migrated), failed)

    const end = (await given.pc.beginPublish('contoso', 'contoso-vm')).done()

    await assert.rejects(end, (cause: unknown) => {
      assert.ok(cause instanceof PublishingFailedError)
      assert.equal(cause.message, 'the publishing failed at the step Certification: No lamp.')
      assert.equal(cause.progress.state, 'failed')
      return true
    })
  })

  test('is cancelled, and then does not come to its goal', async () => {
    await using given = await scriptedPublisher(accepted(migrated), { status: 202 }, { body: { status: 'canceled' } })

    const poller = await given.pc.beginPublish('contoso', 'contoso-vm')
    await poller.cancel()

    await assert.rejects(poller.done(), { message: 'the publishing was cancelled' })
    const { method, url } = given.service.requests[1] ?? {}
    assert.deepEqual([method, url?.split('?')[0]], ['POST', '/api/publishers/contoso/offers/contoso-vm/cancel'])
  })

  test('of an offer that never was ends at once', async () => {
    await using given = await scriptedPublisher({ body: { status: 'neverPublished', steps: [] } })

    assert.equal((await given.pc.watchOffer('contoso', 'contoso-vm').done()).state, 'idle')
  })
})

describe('a signal', () => {
  test('stops the waiting between two looks', async () => {
    await using given = await scriptedPublisher(running)
    const controller = new AbortController()
    const stop = () => controller.abort(new Error('enough'))

    const end = given.pc.watchOffer('contoso', 'contoso-vm').done({ signal: controller.signal, onProgress: stop })

    await assert.rejects(end, /enough/)
    assert.equal(given.service.requests.length, 1)
  })

  test('stops a look that is under way', async () => {
    const held = Promise.withResolvers<void>()
    const controller = new AbortController()
    await using given = await scriptedPublisher({
      after: held.promise,
      reached: () => controller.abort(new Error('enough')),
    })

    await assert.rejects(given.pc.watchSubmission('p', 's').done({ signal: controller.signal }), /enough/)
    held.resolve()
  })

  test('that came before lets nobody look', async () => {
    await using given = await scriptedPublisher(live)

    const end = given.pc.watchOffer('contoso', 'contoso-vm').done({ signal: AbortSignal.abort(new Error('enough')) })

    await assert.rejects(end, /enough/)
    assert.equal(given.service.requests.length, 0)
  })
})

describe('the text of a poller', () => {
  test('goes on in another client, to the same goal', async () => {
    await using first = await scriptedPublisher(accepted(migrated))
    await using second = await scriptedPublisher(preview, live)

    const text = String(await first.pc.beginGoLive('contoso', 'contoso-vm'))
    const end = await second.pc.resumePoller(text).done()

    assert.equal(end.state, 'live')
    assert.deepEqual(
      second.service.requests.map(({ url }) => url),
      [migrated, migrated],
    )
    assert.equal(second.pc.resumePoller(text).toString(), text)
  })

  test('holds addresses and no secret, in characters that go anywhere', async () => {
    await using given = await scriptedPublisher(live)
    const submission = given.pc.watchSubmission('p', 's').toString()
    const odd = given.pc.watchOffer('contoso', 'bücher-\u{1f6a2}').toString()

    assert.deepEqual(JSON.parse(atob(submission)), {
      api: 'submission',
      productID: 'p',
      submissionID: 's',
      goal: 'waiting',
    })
    assert.match(odd, /^[A-Za-z0-9+/=]+$/)
    await given.pc.resumePoller(odd).poll()
    assert.equal(decodeURIComponent(given.service.requests[0]?.url.split('/')[5] ?? ''), 'bücher-\u{1f6a2}')
  })

  test('that is none is refused, and so is one that would do more than look', async () => {
    await using given = await scriptedPublisher(live)
    const texts = [
      '',
      'ö',
      btoa('null'),
      btoa('{'),
      btoa('{"api":"submission","productID":"p"}'),
      btoa('{"api":"portal","operation":"cpp.offers.cancel","input":{}}'),
    ]

    for (const text of texts)
      assert.throws(() => given.pc.resumePoller(text), { message: 'that is not the text of a poller' }, text)
  })
})

describe('a submission', () => {
  const submitted = { body: { id: '7', state: 'InProgress', substate: 'Submitted' } }
  const noSteps = { body: { value: [] } }

  test('is made of every draft of the product and of its plans, where nothing else is said', async () => {
    const branchesOf = (module: string) => ({
      body: {
        value: [
          { currentDraftInstanceID: `${module}-product` },
          { currentDraftInstanceID: `${module}-plan`, variantID: 'plan' },
          { currentDraftInstanceID: `${module}-testdrive`, variantID: 'testdrive' },
        ],
      },
    })
    const unordered = branchesOf('X')
    await using given = await scriptedPublisher(...Array.from({ length: 5 }, () => unordered), { body: { id: '7' } })

    const poller = await given.pc.beginSubmission('p')

    const made = given.service.requests[5]
    const { targets, resources, variantResources } = JSON.parse(made?.body ?? '')
    assert.deepEqual([made?.method, made?.url], ['POST', '/v1.0/ingestion/products/p/submissions'])
    assert.deepEqual(targets, [{ type: 'Scope', value: 'preview' }])
    assert.deepEqual(
      resources.map(({ type, value }: { type: string; value: string }) => `${type} ${value}`),
      ['Availability', 'Listing', 'Package', 'Property', 'ResellerConfiguration'].map((each) => `${each} X-product`),
    )
    assert.deepEqual(
      variantResources.map((each: { variantID: string; resources: unknown[] }) => [
        each.variantID,
        each.resources.length,
      ]),
      [['plan', 5]],
    )
    assert.deepEqual(JSON.parse(atob(String(poller))).submissionID, '7')
  })

  test('is made of what is said, and followed with its steps', async () => {
    const steps = {
      body: { value: [{ targetEnvironment: 'Preview', workflowSteps: [{ name: 'Validation', state: 'Success' }] }] },
    }
    const ready = { body: { id: '7', state: 'Published', substate: 'ReadyToPublish' } }
    await using given = await scriptedPublisher({ body: { id: '7' } }, submitted, noSteps, ready, steps)

    const end = await (await given.pc.beginSubmission('p', { resources: [] })).done()

    assert.deepEqual(JSON.parse(given.service.requests[0]?.body ?? ''), { resources: [] })
    assert.deepEqual(end, {
      state: 'waiting',
      steps: [{ name: 'Validation', state: 'complete', percent: 100, messages: [] }],
      messages: [],
    })
  })

  test('is promoted, and followed until it is live', async () => {
    const ready = { body: { id: '7', state: 'Published', substate: 'ReadyToPublish' } }
    const inStore = { body: { id: '7', state: 'Published', substate: 'InStore' } }
    await using given = await scriptedPublisher({ status: 202 }, ready, noSteps, inStore, noSteps)

    const end = await (await given.pc.beginPromote('p', '7')).done()

    assert.equal(given.service.requests[0]?.url, '/v1.0/ingestion/products/p/submissions/7/promote')
    assert.equal(end.state, 'live')
  })

  test('that fails tells what was found wrong', async () => {
    const wrong = { body: { id: '7', state: 'InProgress', substate: 'FailedInCertification' } }
    const findings = { body: { value: [{ message: 'The lamp is dark.' }] } }
    await using given = await scriptedPublisher(wrong, noSteps, findings)

    await assert.rejects(given.pc.watchSubmission('p', '7').done(), {
      message: 'the publishing failed: The lamp is dark.',
    })
  })

  test('that is gone after it was there was cancelled; one that never was there is refused', async () => {
    const gone = { status: 404, body: 'ICH50404 - Unable to complete request. {"reasonPhrase":"None."}' }
    await using given = await scriptedPublisher(submitted, noSteps, gone)
    await using empty = await scriptedPublisher(gone)

    await assert.rejects(given.pc.watchSubmission('p', '7').done(), { message: 'the publishing was cancelled' })
    await assert.rejects(empty.pc.watchSubmission('p', '7').done(), PartnerCenterApiError)
  })

  test('is cancelled by deleting it', async () => {
    await using given = await scriptedPublisher({ status: 204 })

    await given.pc.watchSubmission('p', '7').cancel()

    const [{ method, url } = {}] = given.service.requests
    assert.deepEqual([method, url], ['DELETE', '/v1.0/ingestion/products/p/submissions/7'])
  })
})
