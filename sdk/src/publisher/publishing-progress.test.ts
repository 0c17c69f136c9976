import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { portalProgress, submissionProgress } from './publishing-progress.ts'

const stateWords = {
  neverPublished: 'idle',
  running: 'running',
  waitingForPublisherReview: 'waiting',
  succeeded: 'live',
  failed: 'failed',
  canceled: 'cancelled',
  somethingNew: 'running',
} as const

const stepWords = {
  notStarted: 'notStarted',
  inProgress: 'inProgress',
  waitingForPublisherReview: 'waiting',
  waitingForApproval: 'waiting',
  blocked: 'inProgress',
  rejected: 'failed',
  complete: 'complete',
  canceled: 'cancelled',
  somethingNew: 'inProgress',
} as const

describe('the Cloud Partner Portal API', () => {
  test('has words for states and steps, in any letter case; a new one means that it goes on', () => {
    for (const [word, state] of Object.entries(stateWords))
      for (const status of [word, word.toUpperCase()]) assert.equal(portalProgress({ status }).state, state, status)
    for (const [status, state] of Object.entries(stepWords))
      assert.equal(portalProgress({ status: 'running', steps: [{ status }] }).steps[0]?.state, state, status)
  })

  test('tells names, percentages and messages, whose HTML is read', () => {
    const { steps, messages } = portalProgress({
      status: 'running',
      steps: [
        {
          stepName: 'Certification',
          status: 'inProgress',
          progressPercentage: 40,
          messages: [
            { messageHtml: '<p>Smith &amp; Sons: use &lt;b&gt;, not &quot;&#39;&quot; &amp;lt; &unknown;</p> ' },
          ],
        },
      ],
      messages: [{ messageHtml: 'So far, <b>so good</b>.' }],
    })

    assert.deepEqual(steps, [
      {
        name: 'Certification',
        state: 'inProgress',
        percent: 40,
        messages: [`Smith & Sons: use <b>, not "'" &lt; &unknown;`],
      },
    ])
    assert.deepEqual(messages, ['So far, so good.'])
  })

  test('blocks a step where changes are needed: that is where the publishing failed', () => {
    const { state, steps } = portalProgress({ status: 'failed', steps: [{ id: 'certify', status: 'blocked' }] })

    assert.deepEqual([state, steps[0]?.name, steps[0]?.state], ['failed', 'certify', 'failed'])
  })

  test('has a list around the operation in its article', () => {
    assert.equal(portalProgress([{ status: 'succeeded' }]).state, 'live')
  })

  test('may answer nothing that is known', () => {
    assert.deepEqual(portalProgress(null), { state: 'running', steps: [], messages: [] })
    assert.deepEqual(portalProgress({ status: 5, steps: 'x', messages: {} }).steps, [])
  })
})

describe('the Submission API', () => {
  test('has states and substates', () => {
    const cases = {
      'InProgress/InDraft': 'running',
      'InProgress/Submitted': 'running',
      'InProgress/Failed': 'failed',
      'InProgress/FailedInCertification': 'failed',
      'InProgress/Cancelled': 'cancelled',
      'Published/ReadyToPublish': 'waiting',
      'Published/Publishing': 'running',
      'Published/InStore': 'live',
    } as const
    for (const [words, expected] of Object.entries(cases)) {
      const [state, substate] = words.split('/')
      assert.equal(submissionProgress({ state, substate }, [], []).state, expected, words)
    }
  })

  test('tells steps of both environments; a state that is none of three is a failure', () => {
    const steps = ['NotStarted', 'InProgress', 'Success', 'Odd'].map((state) => ({ name: state, state }))
    const workflow = [{ workflowSteps: steps.slice(0, 2) }, { workflowSteps: steps.slice(2) }]

    assert.deepEqual(
      submissionProgress({ state: 'InProgress', substate: 'Submitted' }, workflow, []).steps.map(
        ({ name, state, percent }) => [name, state, percent],
      ),
      [
        ['NotStarted', 'notStarted', 0],
        ['InProgress', 'inProgress', 0],
        ['Success', 'complete', 100],
        ['Odd', 'failed', 0],
      ],
    )
  })

  test('keeps a submission in its draft that is not valid, with the reason and the findings', () => {
    const submission = {
      state: 'InProgress',
      substate: 'InDraft',
      pendingUpdateInfo: { updateType: 'Create', status: 'Failed', failureReason: 'Active validation errors' },
    }
    const findings = [{ message: 'The summary is missing.' }, { errorCode: 'LogoMissing' }]

    assert.deepEqual(submissionProgress(submission, [], findings), {
      state: 'failed',
      steps: [],
      messages: ['Active validation errors', 'The summary is missing.', 'LogoMissing'],
    })
  })
})
