import { isMembers } from '../marketplace/core-member.ts'
import type { Finding } from '../marketplace-rules/finding.ts'
import type { WorkingPhase } from './publishing-phases.ts'
import type { PublishingRow } from './publishing-store.ts'

/** What was said of a phase. */
export interface PhaseMessage {
  /** Plain text. */
  readonly text: string
  readonly level: 'information' | 'warning' | 'error'
  readonly at: string
}

/** How a phase went. */
export interface PhaseEntry {
  readonly phase: WorkingPhase
  readonly startedAt: string
  /** Absent while it goes on. */
  readonly endedAt?: string
  readonly outcome?: 'complete' | 'failed' | 'needsChanges' | 'cancelled'
  readonly messages: readonly PhaseMessage[]
}

/** A pair of the Submission API. */
export interface Reference {
  readonly type: string
  readonly value: string
}

/** What a publishing was asked for, and how it goes. */
export interface PublishingDocument {
  readonly targets: readonly Reference[]
  readonly resources: readonly Reference[]
  readonly variantResources?: readonly { readonly variantID: string; readonly resources: readonly Reference[] }[]
  /** What the request named, where it named less than there is. */
  readonly requested?: readonly Reference[]
  readonly publishOption?: Readonly<Record<string, unknown>>
  readonly extendedProperties?: readonly Reference[]
  /** Addresses that the request of the Cloud Partner Portal API named, with commas. */
  readonly emails?: string
  /** The phases so far, in order. */
  readonly log: readonly PhaseEntry[]
  /** What validation found. */
  readonly findings: readonly Finding[]
}

/** The document of a publishing, which the store's callers wrote. */
export function documentOf({ body }: Pick<PublishingRow, 'body'>): PublishingDocument {
  return JSON.parse(body) as PublishingDocument
}

/** The phase that a publishing failed in, or undefined. */
export function failedEntry({ log }: PublishingDocument): PhaseEntry | undefined {
  return log.find(({ outcome }) => outcome === 'failed' || outcome === 'needsChanges')
}

/** Whether the publisher wants it to go live without being asked. */
export function promotesItself({ publishOption }: PublishingDocument): boolean {
  return isMembers(publishOption) && publishOption['isAutoPromote'] === true
}

/** The instant before which it must not go live, ISO 8601 UTC; undefined where there is none. */
export function releaseTime({ publishOption }: PublishingDocument): string | undefined {
  const time = isMembers(publishOption) ? publishOption['releaseTimeInUtc'] : undefined
  if (typeof time !== 'string') return undefined
  const epochMs = Date.parse(/(?:Z|[+-]\d{2}:?\d{2})$/i.test(time) ? time : `${time}Z`)
  return Number.isNaN(epochMs) ? undefined : new Date(epochMs).toISOString()
}
