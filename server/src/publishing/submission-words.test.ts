import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { PhaseEntry, PublishingDocument } from './publishing-document.ts'
import type { WorkingPhase } from './publishing-phases.ts'
import { workingPhases } from './publishing-phases.ts'
import type { PublishingRow } from './publishing-store.ts'
import {
  certificationReports,
  liveWorkflow,
  submissionDocument,
  submissionState,
  validationItems,
  workflowDetails,
} from './submission-words.ts'

const start = '2026-01-15T09:00:00.000Z'
const end = '2026-01-15T09:10:00.000Z'

/** The phases before one, which went well. */
function before(phase: WorkingPhase): readonly PhaseEntry[] {
  return workingPhases
    .slice(0, workingPhases.indexOf(phase))
    .map((each) => ({ phase: each, startedAt: start, endedAt: end, outcome: 'complete', messages: [] }))
}

function row(phase: string, document: Partial<PublishingDocument>): PublishingRow {
  const body: PublishingDocument = { targets: [], resources: [], log: [], findings: [], ...document }
  return {
    partner_id: 'partner',
    product_id: 'product',
    submission_id: '1152921505690000001',
    operation_id: 'operation',
    go_live_operation_id: '',
    release_number: 2,
    offer_version: 1,
    phase,
    version: 1,
    created_at: start,
    changed_at: end,
    published_at: phase === 'live' ? end : '',
    body: JSON.stringify(body),
  }
}

/** A publishing that is in a phase. */
function inPhase(phase: WorkingPhase): PublishingRow {
  return row(phase, { log: [...before(phase), { phase, startedAt: end, messages: [] }] })
}

/** A publishing that failed in a phase. */
function failedIn(phase: WorkingPhase, document: Partial<PublishingDocument> = {}): PublishingRow {
  const last: PhaseEntry = { phase, startedAt: end, endedAt: end, outcome: 'failed', messages: [] }
  return row('failed', { log: [...before(phase), last], ...document })
}

const live = row('live', { log: [...before('goingLive'), ended('goingLive')] })

function ended(phase: WorkingPhase): PhaseEntry {
  return { phase, startedAt: start, endedAt: end, outcome: 'complete', messages: [] }
}

/** The states of the steps, environment by environment. */
function states(of: PublishingRow): readonly string[] {
  return workflowDetails(of).map(
    ({ targetEnvironment, state, workflowSteps }) =>
      `${targetEnvironment} ${state}: ${workflowSteps.map((step) => step.state).join(' ')}`,
  )
}

describe('a submission', () => {
  for (const [what, of, state, substate, update] of [
    ['is validated', inPhase('validation'), 'InProgress', 'InDraft', 'Running'],
    ['is certified', inPhase('certification'), 'InProgress', 'Submitted', 'Completed'],
    ['is provisioned', inPhase('provisioning'), 'InProgress', 'Submitted', 'Completed'],
    ['is packaged', inPhase('packaging'), 'InProgress', 'Submitted', 'Completed'],
    ['waits for its publisher', inPhase('signOff'), 'Published', 'ReadyToPublish', 'Completed'],
    ['goes live', inPhase('goingLive'), 'Published', 'Publishing', 'Completed'],
    ['is live', live, 'Published', 'InStore', 'Completed'],
    ['failed in validation', failedIn('validation'), 'InProgress', 'InDraft', 'Failed'],
    ['failed in certification', failedIn('certification'), 'InProgress', 'FailedInCertification', 'Completed'],
    ['failed in provisioning', failedIn('provisioning'), 'InProgress', 'Failed', 'Completed'],
    ['failed in packaging', failedIn('packaging'), 'InProgress', 'Failed', 'Completed'],
    ['failed to go live', failedIn('goingLive'), 'InProgress', 'Failed', 'Completed'],
  ] as const)
    test(`that ${what} is ${state} and ${substate}; its creation is ${update}`, () => {
      assert.deepEqual(submissionState(of), { state, substate })
      assert.equal(submissionDocument(of).pendingUpdateInfo.status, update)
    })

  test('has its publishings counted, and was published in 1601 until it is live', () => {
    const { releaseNumber, friendlyName, publishedTimeInUtc } = submissionDocument(inPhase('signOff'))

    assert.deepEqual([releaseNumber, friendlyName], [2, 'Submission 2'])
    assert.equal(publishedTimeInUtc, '1601-01-01T00:00:00Z')
    assert.equal(submissionDocument(live).publishedTimeInUtc, end)
  })

  test('that validation refused names why, where the findings are, and no more than what was sent', () => {
    const property = { type: 'Property', value: 'i' }
    const refused = failedIn('validation', {
      resources: [property, { type: 'Listing', value: 'j' }],
      requested: [property],
      findings: [
        {
          level: 'error',
          code: 'TextMissing',
          target: { module: 'plan', planId: 'basic', member: 'title' },
          message: 'No.',
        },
        { level: 'warning', code: 'TextOdd', target: { module: 'listing', member: 'summary' }, message: 'Odd.' },
      ],
    })

    const { resources, pendingUpdateInfo } = submissionDocument(refused)

    assert.deepEqual(resources, [property])
    assert.deepEqual(pendingUpdateInfo, {
      updateType: 'Create',
      status: 'Failed',
      href: 'v1.0/ingestion/products/product/submissions/1152921505690000001/validations',
      failureReason: 'Active validation errors',
    })
    assert.deepEqual(validationItems(refused), [
      { errorCode: 'TextMissing', severity: 'Error', message: 'No.', resource: 'plan/basic/title' },
      { errorCode: 'TextOdd', severity: 'Warning', message: 'Odd.', resource: 'listing/summary' },
    ])
  })
})

describe('the workflow of a submission', () => {
  for (const [what, of, preview, onSale] of [
    [
      'is validated',
      inPhase('validation'),
      'InProgress: InProgress NotStarted',
      'NotStarted: NotStarted NotStarted NotStarted',
    ],
    [
      'is certified',
      inPhase('certification'),
      'InProgress: Success InProgress',
      'NotStarted: NotStarted NotStarted NotStarted',
    ],
    [
      'waits for its publisher',
      inPhase('signOff'),
      'Success: Success Success',
      'NotStarted: NotStarted NotStarted NotStarted',
    ],
    ['goes live', inPhase('goingLive'), 'Success: Success Success', 'InProgress: Success Success InProgress'],
    ['is live', live, 'Success: Success Success', 'Success: Success Success Success'],
    [
      'failed in certification',
      failedIn('certification'),
      'InProgress: Success NotStarted',
      'Failed: NotStarted Failed NotStarted',
    ],
    [
      'failed in packaging',
      failedIn('packaging'),
      'Failed: Success Failed',
      'NotStarted: NotStarted NotStarted NotStarted',
    ],
    ['failed to go live', failedIn('goingLive'), 'Success: Success Success', 'Failed: Success Success Failed'],
  ] as const)
    test(`that ${what} has two environments, step by step`, () => {
      assert.deepEqual(states(of), [`Preview ${preview}`, `Live ${onSale}`])
    })

  test('is empty where validation refused it', () => {
    assert.deepEqual(workflowDetails(failedIn('validation')), [])
  })

  test('names instants without a zone', () => {
    const [preview] = workflowDetails(live)

    assert.deepEqual(
      [preview?.startDateTimeInUtc, preview?.completeDateTimeInUtc, preview?.workflowSteps[0]?.startDateTimeInUtc],
      ['2026-01-15T09:00:00.000', '2026-01-15T09:10:00.000', '2026-01-15T09:00:00.000'],
    )
  })

  test('is that to live where it is promoted', () => {
    assert.deepEqual(
      [liveWorkflow(inPhase('goingLive')).targetEnvironment, liveWorkflow(inPhase('goingLive')).state],
      ['Live', 'InProgress'],
    )
  })
})

describe('the report of certification', () => {
  for (const [what, of, reports] of [
    ['none before it begins', inPhase('validation'), []],
    ['pending while it goes on', inPhase('certification'), [{ reportTimeInUtc: end, status: 'Pending' }]],
    ['passed afterwards', inPhase('provisioning'), [{ reportTimeInUtc: end, status: 'Passed' }]],
    ['failed where it failed', failedIn('certification'), [{ reportTimeInUtc: end, status: 'Failed' }]],
  ] as const)
    test(`is ${what}`, () => {
      assert.deepEqual(certificationReports(of), reports)
    })
})
