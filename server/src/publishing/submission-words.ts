import { getSubmission, listSubmissionValidations } from '@comptoir/contract/ingestion/submissions/operations'
import type { Finding } from '../marketplace-rules/finding.ts'
import { pathTo } from '../path-to.ts'
import { documentOf, failedEntry, type PhaseEntry, type PublishingDocument } from './publishing-document.ts'
import type { WorkingPhase } from './publishing-phases.ts'
import type { PublishingRow } from './publishing-store.ts'

/*
 * A publishing in the words of the Submission API. @see partner-center-submission-api-onboard
 */

/** A publishing with its document, read once. */
interface Published {
  readonly row: PublishingRow
  readonly document: PublishingDocument
}

const states = {
  validation: ['InProgress', 'InDraft'],
  certification: ['InProgress', 'Submitted'],
  provisioning: ['InProgress', 'Submitted'],
  packaging: ['InProgress', 'Submitted'],
  signOff: ['Published', 'ReadyToPublish'],
  goingLive: ['Published', 'Publishing'],
  live: ['Published', 'InStore'],
} as const

/** The state and substate of a submission. What was cancelled is not told of any more. */
export function submissionState(row: PublishingRow) {
  const { phase } = row
  if (phase in states) {
    const [state, substate] = states[phaseIn(phase)]
    return { state, substate }
  }
  const failed = failedEntry(documentOf(row))?.phase
  if (failed === 'validation') return { state: 'InProgress', substate: 'InDraft' } as const
  if (failed === 'certification') return { state: 'InProgress', substate: 'FailedInCertification' } as const
  return { state: 'InProgress', substate: 'Failed' } as const
}

function phaseIn(phase: string): keyof typeof states {
  return isKnown(phase) ? phase : 'validation'
}

function isKnown(phase: string): phase is keyof typeof states {
  return Object.hasOwn(states, phase)
}

/** What the service says while nothing went live. @see partner-center-submission-api-onboard */
const neverPublished = '1601-01-01T00:00:00Z'

/** A submission as it is answered. Without what the service filled in, where it was refused. */
export function submissionDocument(row: PublishingRow) {
  const document = documentOf(row)
  const isRefused = failedEntry(document)?.phase === 'validation'
  return {
    resourceType: 'Submission' as const,
    ...submissionState(row),
    targets: document.targets,
    resources: isRefused && document.requested ? document.requested : document.resources,
    ...(document.variantResources && { variantResources: document.variantResources }),
    ...(document.publishOption && { publishOption: document.publishOption }),
    publishedTimeInUtc: row.published_at === '' ? neverPublished : row.published_at,
    pendingUpdateInfo: pendingUpdateInfo({ row, document }),
    ...(document.extendedProperties && { extendedProperties: document.extendedProperties }),
    releaseNumber: row.release_number,
    friendlyName: `Submission ${row.release_number}`,
    areResourcesReady: row.phase !== 'validation',
    id: row.submission_id,
  }
}

function pendingUpdateInfo({ row, document }: Published) {
  const ids = { productID: row.product_id, submissionID: row.submission_id }
  if (row.phase === 'validation')
    return { updateType: 'Create', status: 'Running', href: slashless(pathTo(getSubmission, ids)) } as const
  if (failedEntry(document)?.phase !== 'validation') return { updateType: 'Create', status: 'Completed' } as const
  return {
    updateType: 'Create',
    status: 'Failed',
    href: slashless(pathTo(listSubmissionValidations, ids)),
    failureReason: 'Active validation errors',
  } as const
}

/** The service writes these without the slash in front. */
function slashless(path: string): string {
  return path.replace(/^\//, '')
}

/** What a step of the workflow stands for. */
interface WorkflowStep {
  readonly name: string
  readonly phases: readonly WorkingPhase[]
}

/** Certification comes before the preview here, and is shown where clients look for it: among the steps to live. */
const environments = [
  {
    targetEnvironment: 'Preview',
    steps: [
      { name: 'Automated validation', phases: ['validation'] },
      { name: 'Preview Creation', phases: ['certification', 'provisioning', 'packaging'] },
    ],
  },
  {
    targetEnvironment: 'Live',
    steps: [
      { name: 'Publisher Signoff', phases: ['signOff'] },
      { name: 'Certification', phases: ['goingLive'] },
      { name: 'Publish', phases: ['goingLive'] },
    ],
  },
] as const satisfies readonly {
  readonly targetEnvironment: string
  readonly steps: readonly WorkflowStep[]
}[]

type WorkflowState = 'NotStarted' | 'InProgress' | 'Success' | 'Failed'

/** The steps to the preview, and those to live; none where creating the submission failed. */
export function workflowDetails(row: PublishingRow) {
  const document = documentOf(row)
  if (failedEntry(document)?.phase === 'validation') return []
  return environments.map(({ targetEnvironment, steps }) => workflowDetail(targetEnvironment, steps, { row, document }))
}

/** The way to live, as the answer to a promotion tells it. */
export function liveWorkflow(row: PublishingRow) {
  const [, live] = environments
  return workflowDetail(live.targetEnvironment, live.steps, { row, document: documentOf(row) })
}

function workflowDetail(targetEnvironment: 'Preview' | 'Live', steps: readonly WorkflowStep[], published: Published) {
  const details = steps.map((step) => stepDetail(step, published.document))
  const starts = details.flatMap(({ startDateTimeInUtc }) => startDateTimeInUtc ?? [])
  const state = together(details.map((each) => each.state))
  const ends = details.flatMap(({ completeDateTimeInUtc }) => completeDateTimeInUtc ?? [])
  return {
    type: 'Push' as const,
    state,
    targetEnvironment,
    workflowSteps: details,
    ...(starts[0] !== undefined && { startDateTimeInUtc: starts[0] }),
    ...(state === 'Success' && ends.length > 0 && { completeDateTimeInUtc: ends.at(-1) ?? '' }),
  }
}

function stepDetail({ name, phases }: WorkflowStep, document: PublishingDocument) {
  const entries = phases.flatMap((phase) => document.log.find((entry) => entry.phase === phase) ?? [])
  const state = stateOf(name, phases, entries, document)
  const [first] = entries
  const last = entries.at(-1)
  return {
    name,
    state,
    ...(first && { startDateTimeInUtc: withoutZone(first.startedAt) }),
    ...(state === 'Success' && last?.endedAt !== undefined && { completeDateTimeInUtc: withoutZone(last.endedAt) }),
  }
}

function stateOf(
  name: string,
  phases: readonly WorkingPhase[],
  entries: readonly PhaseEntry[],
  document: PublishingDocument,
): WorkflowState {
  const failed = failedEntry(document)?.phase
  if (name === 'Certification' && failed === 'certification') return 'Failed'
  // A failed certification is told once, at its own step.
  if (failed === 'certification' && phases.includes('certification')) return 'NotStarted'
  if (failed !== undefined && phases.includes(failed)) return name === 'Certification' ? 'Success' : 'Failed'
  if (entries.length === 0) return 'NotStarted'
  // What is certified for the preview is certified for sale.
  if (name === 'Certification') return 'Success'
  if (name === 'Publisher Signoff') return entries[0]?.outcome === 'complete' ? 'Success' : 'NotStarted'
  const isComplete = entries.length === phases.length && entries.every(({ outcome }) => outcome === 'complete')
  return isComplete ? 'Success' : 'InProgress'
}

function together(states_: readonly WorkflowState[]): WorkflowState {
  if (states_.includes('Failed')) return 'Failed'
  if (states_.every((state) => state === 'Success')) return 'Success'
  return states_.every((state) => state === 'NotStarted') ? 'NotStarted' : 'InProgress'
}

/** The service writes these without a zone. */
function withoutZone(instant: string): string {
  return instant.replace(/Z$/, '')
}

/** What validation found, as the Submission API lists it; what certification said stands in its reports. */
export function validationItems(row: PublishingRow) {
  return documentOf(row).findings.map(validationItem)
}

function validationItem({ level, code, message, target }: Finding) {
  const resource = [target.module, target.planId, target.member].filter((part) => part !== undefined).join('/')
  return { errorCode: code, severity: level === 'error' ? ('Error' as const) : ('Warning' as const), message, resource }
}

const reportStatuses = { complete: 'Passed', failed: 'Failed', needsChanges: 'Failed', cancelled: 'Unknown' } as const

/** What certification says of a submission: nothing before it begins, `Pending` while it goes on. */
export function certificationReports(row: PublishingRow) {
  const entry = documentOf(row).log.find(({ phase }) => phase === 'certification')
  if (!entry) return []
  const { outcome, endedAt, startedAt } = entry
  return [{ reportTimeInUtc: endedAt ?? startedAt, status: outcome ? reportStatuses[outcome] : ('Pending' as const) }]
}
