import { members } from '../transport.ts'

/**
 * How far a publishing is. `idle`: nothing was ever published; `waiting`: it is in the preview, and goes live once its
 * publisher says so.
 */
export type PublishingState = 'idle' | 'running' | 'waiting' | 'live' | 'failed' | 'cancelled'

/** How far a step of it is. */
export type StepState = 'notStarted' | 'inProgress' | 'waiting' | 'complete' | 'failed' | 'cancelled'

/** A step of a publishing, whichever API tells of it. */
export interface PublishingStep {
  readonly name: string
  readonly state: StepState
  /** From 0 to 100. */
  readonly percent: number
  /** What there is to say of it, as plain text. */
  readonly messages: readonly string[]
}

/** How far a publishing is, step by step. */
export interface PublishingProgress {
  readonly state: PublishingState
  readonly steps: readonly PublishingStep[]
  /** What is wrong, where it failed. */
  readonly messages: readonly string[]
}

const portalStates: Readonly<Record<string, PublishingState>> = {
  neverpublished: 'idle',
  succeeded: 'live',
  published: 'live',
  waitingforpublisherreview: 'waiting',
  failed: 'failed',
  canceled: 'cancelled',
}

const portalSteps: Readonly<Record<string, StepState>> = {
  notstarted: 'notStarted',
  inprogress: 'inProgress',
  running: 'inProgress',
  waitingforpublisherreview: 'waiting',
  waitingforapproval: 'waiting',
  blocked: 'inProgress',
  rejected: 'failed',
  failed: 'failed',
  complete: 'complete',
  completed: 'complete',
  canceled: 'cancelled',
}

/**
 * What an operation of the Cloud Partner Portal API says. The article's sample has a list around it.
 * @see cloud-partner-portal-api-retrieve-operations
 */
export function portalProgress(body: unknown): PublishingProgress {
  const { status, steps, messages } = members(Array.isArray(body) ? body[0] : body)
  const state = portalStates[word(status)] ?? 'running'
  return {
    state,
    steps: listOf(steps).map((step) => ({
      name: String(step['stepName'] ?? step['id'] ?? ''),
      state: portalStep(word(step['status']), state),
      percent: Number(step['progressPercentage'] ?? step['processPercentage'] ?? 0),
      messages: listOf(step['messages']).map(plainText),
    })),
    messages: listOf(messages).map(plainText),
  }
}

/** A step that is blocked is what a publishing failed at, once that is over. */
function portalStep(status: string, whole: PublishingState): StepState {
  if (status === 'blocked' && whole === 'failed') return 'failed'
  return portalSteps[status] ?? 'inProgress'
}

/** What a submission, its steps and its findings of the Submission API say. */
export function submissionProgress(
  submission: unknown,
  workflow: readonly unknown[],
  findings: readonly unknown[],
): PublishingProgress {
  const { state, substate, pendingUpdateInfo } = members(submission)
  const pending = members(pendingUpdateInfo)
  const failed = word(pending['status']) === 'failed' || /failed/i.test(String(substate))
  const reason = failed && typeof pending['failureReason'] === 'string' ? [pending['failureReason']] : []
  return {
    state: failed ? 'failed' : stateOf(word(state), word(substate)),
    steps: workflow.flatMap((environment) => listOf(members(environment)['workflowSteps'])).map(workflowStep),
    messages: [...reason, ...findings.map(findingText)],
  }
}

function stateOf(state: string, substate: string): PublishingState {
  if (substate === 'cancelled') return 'cancelled'
  if (state !== 'published') return 'running'
  if (substate === 'readytopublish') return 'waiting'
  return substate === 'instore' || substate === 'published' ? 'live' : 'running'
}

/** Whatever is none of the first three is a failure. */
const workflowStates: Readonly<Record<string, StepState>> = {
  notstarted: 'notStarted',
  inprogress: 'inProgress',
  success: 'complete',
}

function workflowStep(step: Readonly<Record<string, unknown>>): PublishingStep {
  const state = workflowStates[word(step['state'])] ?? 'failed'
  return { name: String(step['name'] ?? ''), state, percent: state === 'complete' ? 100 : 0, messages: [] }
}

function findingText(finding: unknown): string {
  const { message, errorCode } = members(finding)
  return String(message ?? errorCode ?? '')
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }

/** The portal tells HTML: the words of it. */
function plainText(message: Readonly<Record<string, unknown>>): string {
  return String(message['messageHtml'] ?? '')
    .replace(/<[^>]*>/g, '')
    .replace(/&#(\d{1,6});/g, (_whole, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole)
    .trim()
}

function word(value: unknown): string {
  return String(value ?? '').toLowerCase()
}

function listOf(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) ? value.map(members) : []
}
