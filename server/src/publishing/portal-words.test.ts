import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { portalStatus, portalStatusOf, portalSteps } from './portal-words.ts'
import type { PhaseEntry, PublishingDocument } from './publishing-document.ts'

const start = '2026-01-15T09:00:00.000Z'
const end = '2026-01-15T09:10:00.000Z'

/** A publishing whose phases went like this. */
function published(...log: readonly PhaseEntry[]) {
  const document: PublishingDocument = { targets: [], resources: [], log, findings: [] }
  return { body: JSON.stringify(document) }
}

const validated: PhaseEntry = { phase: 'validation', startedAt: start, endedAt: end, outcome: 'complete', messages: [] }

describe('the status of a publishing in the Cloud Partner Portal', () => {
  for (const [phase, status] of [
    ['validation', 'running'],
    ['certification', 'running'],
    ['provisioning', 'running'],
    ['packaging', 'running'],
    ['signOff', 'waitingForPublisherReview'],
    ['goingLive', 'running'],
    ['live', 'succeeded'],
    ['failed', 'failed'],
    ['cancelled', 'canceled'],
  ] as const)
    test(`is ${status} in ${phase}`, () => {
      assert.equal(portalStatusOf(phase), status)
      assert.equal(portalStatus({ phase }), status)
    })

  test('is a bug where there is no such phase', () => {
    assert.throws(() => portalStatus({ phase: 'weather' }), TypeError)
  })
})

describe('the steps of a publishing in the Cloud Partner Portal', () => {
  test('are six, of the names and time frames that the article has', () => {
    assert.deepEqual(
      portalSteps(published(), start).map(({ id, stepName, estimatedTimeFrame, status, progressPercentage }) => [
        id,
        stepName,
        estimatedTimeFrame,
        status,
        progressPercentage,
      ]),
      [
        ['displaydummycertify', 'Validate Pre-Requisites', '< 15 min', 'notStarted', 0],
        ['displaycertify', 'Certification', '~2-3 days', 'notStarted', 0],
        ['displayprovision', 'Provisioning', '< 1 day', 'notStarted', 0],
        ['displaypackage', 'Packaging and Lead Generation Registration', '< 1 hour', 'notStarted', 0],
        ['publisher-signoff', 'Publisher signoff', '< 1 hour', 'notStarted', 0],
        ['live', 'Live', '~2-5 days', 'notStarted', 0],
      ],
    )
  })

  test('say that they are completed, and when', () => {
    const [first] = portalSteps(published(validated), end)

    assert.deepEqual(
      [first?.status, first?.progressPercentage, first?.messages],
      ['complete', 100, [{ messageHtml: 'Step completed.', level: 'information', timestamp: end }]],
    )
  })

  for (const [outcome, status] of [
    ['failed', 'rejected'],
    ['needsChanges', 'blocked'],
    ['cancelled', 'canceled'],
  ] as const)
    test(`are ${status} where they ended as ${outcome}, and have no progress`, () => {
      const [, second] = portalSteps(
        published(validated, { phase: 'certification', startedAt: end, endedAt: end, outcome, messages: [] }),
        end,
      )

      assert.deepEqual([second?.status, second?.progressPercentage, second?.messages], [status, 0, []])
    })

  test('wait for their publisher at the sign-off alone', () => {
    const steps = portalSteps(published({ phase: 'signOff', startedAt: end, messages: [] }), end)

    assert.deepEqual(
      steps.map(({ status }) => status),
      ['notStarted', 'notStarted', 'notStarted', 'notStarted', 'waitingForPublisherReview', 'notStarted'],
    )
  })

  for (const [now, percentage] of [
    ['2026-01-15T08:00:00.000Z', 0],
    [start, 0],
    ['2026-01-15T09:05:00.000Z', 50],
    ['2027-01-15T09:00:00.000Z', 99],
  ] as const)
    test(`tell ${percentage} percent at ${now}: never all of it while they go on`, () => {
      const [first] = portalSteps(published({ phase: 'validation', startedAt: start, messages: [] }), now)

      assert.equal(first?.progressPercentage, percentage)
    })

  test('tell HTML in which nothing that was said is markup', () => {
    const [first] = portalSteps(
      published({ ...validated, outcome: 'failed', messages: [{ text: '<b>"A" & B</b>', level: 'error', at: end }] }),
      end,
    )

    assert.deepEqual(first?.messages, [
      { messageHtml: '&lt;b&gt;&quot;A&quot; &amp; B&lt;/b&gt;', level: 'error', timestamp: end },
    ])
  })
})
