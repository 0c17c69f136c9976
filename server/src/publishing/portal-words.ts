import { millisecondsBetween, plusDuration } from '../clock/clock.ts'
import { documentOf, type PhaseEntry, type PhaseMessage } from './publishing-document.ts'
import {
  type PublishingPhase,
  phaseTable,
  publishingPhase,
  type WorkingPhase,
  workingPhases,
} from './publishing-phases.ts'
import type { PublishingRow } from './publishing-store.ts'

/*
 * A publishing in the words of the Cloud Partner Portal API. @see cloud-partner-portal-api-retrieve-offer-status
 */

const statuses = {
  validation: 'running',
  certification: 'running',
  provisioning: 'running',
  packaging: 'running',
  signOff: 'waitingForPublisherReview',
  goingLive: 'running',
  live: 'succeeded',
  failed: 'failed',
  cancelled: 'canceled',
} as const satisfies Record<PublishingPhase, string>

/** The status of an offer whose publishing stands here. */
export function portalStatusOf(phase: PublishingPhase): (typeof statuses)[PublishingPhase] {
  return statuses[phase]
}

/** The status of a publishing that was stored. */
export function portalStatus({ phase }: Pick<PublishingRow, 'phase'>): (typeof statuses)[PublishingPhase] {
  return statuses[publishingPhase(phase)]
}

/** The word of a message about a step that went well. @see cloud-partner-portal-api-retrieve-offer-status */
const stepCompleted = 'Step completed.'

/** The steps of a publishing, all six of them; what is not begun is not started. `now` is on the account's clock. */
export function portalSteps(row: Pick<PublishingRow, 'body'>, now: string) {
  const { log } = documentOf(row)
  return workingPhases.map((phase) => {
    const entry = log.find((each) => each.phase === phase)
    const { id, stepName, description, estimatedTimeFrame } = phaseTable[phase].step
    return {
      estimatedTimeFrame,
      id,
      stepName,
      description,
      status: stepStatus(entry),
      messages: entry ? messagesOf(entry) : [],
      progressPercentage: percentageOf(phase, entry, now),
    }
  })
}

const outcomes = {
  complete: 'complete',
  failed: 'rejected',
  // Inferred: what the certification team wants changed stands in the way, as the sample's blocked step.
  needsChanges: 'blocked',
  cancelled: 'canceled',
} as const

function stepStatus(entry: PhaseEntry | undefined) {
  if (!entry) return 'notStarted' as const
  if (entry.outcome) return outcomes[entry.outcome]
  return entry.phase === 'signOff' ? ('waitingForPublisherReview' as const) : ('inProgress' as const)
}

function messagesOf({ outcome, endedAt, messages }: PhaseEntry) {
  const told = messages.map(messageOf)
  return outcome === 'complete' && endedAt !== undefined
    ? [...told, { messageHtml: stepCompleted, level: 'information' as const, timestamp: endedAt }]
    : told
}

function messageOf({ text, level, at }: PhaseMessage) {
  return { messageHtml: escaped(text), level, timestamp: at }
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** The portal tells HTML. */
function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character)
}

/** By the clock while it goes on; a step that failed stays at nothing. */
function percentageOf(phase: WorkingPhase, entry: PhaseEntry | undefined, now: string): number {
  const { takes } = phaseTable[phase]
  if (entry?.outcome === 'complete') return 100
  if (!entry || entry.outcome || takes === undefined) return 0
  const whole = millisecondsBetween(entry.startedAt, plusDuration(entry.startedAt, takes))
  const elapsed = millisecondsBetween(entry.startedAt, now)
  return Math.min(99, Math.max(0, Math.floor((elapsed / whole) * 100)))
}
