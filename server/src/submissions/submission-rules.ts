import type { PublishingRow } from '../publishing/publishing-store.ts'
import { submissionState } from '../publishing/submission-words.ts'

/** Whether a submission is told of: cancelling one deletes it. @see partner-center-submission-api-onboard */
export function isTold({ phase }: Pick<PublishingRow, 'phase'>): boolean {
  return phase !== 'cancelled'
}

/** How far a submission is, as refusals say it. */
export function stateWords(row: PublishingRow): string {
  const { state, substate } = submissionState(row)
  return `${state}/${substate}`
}

/** Whether a submission is in progress: until it waits for its publisher, or after it failed. Only then it is cancelled. */
export function isInProgress(row: PublishingRow): boolean {
  return submissionState(row).state === 'InProgress'
}
