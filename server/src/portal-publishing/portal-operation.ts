import { portalInstant } from '../portal-offers/portal-etag.ts'
import { portalStatus, portalSteps } from '../publishing/portal-words.ts'
import { documentOf } from '../publishing/publishing-document.ts'
import { canCancel } from '../publishing/publishing-phases.ts'
import type { PublishingRow } from '../publishing/publishing-store.ts'

/** A long-running operation: a publishing up to its sign-off, or its going live. */
export interface PortalOperation {
  readonly id: string
  readonly type: 'publish' | 'goLive'
  readonly state: ReturnType<typeof portalStatus>
  /** When it last changed, and how often its publishing had by then. */
  readonly changed: { readonly changed_at: string; readonly revision: number }
}

/** The operations of a publishing, the later one first. */
export function operationsOf(row: PublishingRow): readonly PortalOperation[] {
  const changed = { changed_at: row.changed_at, revision: row.version }
  const state = portalStatus(row)
  const publish = { id: row.operation_id, type: 'publish' } as const
  if (row.go_live_operation_id === '') return [{ ...publish, state, changed }]
  const signedOffAt = documentOf(row).log.find(({ phase }) => phase === 'signOff')?.endedAt ?? row.changed_at
  return [
    { id: row.go_live_operation_id, type: 'goLive', state, changed },
    { ...publish, state: 'succeeded', changed: { changed_at: signedOffAt, revision: 1 } },
  ]
}

/** The version that an offer has once a publishing of it has begun. */
export function publishingVersion({ offer_version }: Pick<PublishingRow, 'offer_version'>): number {
  return offer_version + 1
}

/** The first of January of the year 1, from which .NET counts, before that of 1970; in ticks of 100 nanoseconds. */
const ticksBefore1970 = 621_355_968_000_000_000n
const ticksInMillisecond = 10_000n

/** What `portalInstant` tells, as .NET counts it: a number beyond 2^53. */
export function ticksOf({ changed_at, revision }: PortalOperation['changed']): bigint {
  const decimals = BigInt(revision) % ticksInMillisecond
  return BigInt(Date.parse(changed_at)) * ticksInMillisecond + decimals + ticksBefore1970
}

/**
 * An operation with its steps. Inferred: the messages of the whole are those of its steps that tell of an error; that it
 * can be cancelled is the only state of cancelling that an article tells, so there is none where it cannot.
 */
export function operationDetail(row: PublishingRow, state: PortalOperation['state'], now: string) {
  const steps = portalSteps(row, now)
  return {
    status: state,
    messages: errorsIn(steps),
    publishingVersion: publishingVersion(row),
    offerVersion: row.offer_version,
    ...(canCancel(row.phase) ? { cancellationRequestState: 'canCancel' } : {}),
    steps,
    previewLinks: [],
    liveLinks: [],
  }
}

/** The messages of steps that tell of an error. */
export function errorsIn(steps: ReturnType<typeof portalSteps>): ReturnType<typeof portalSteps>[number]['messages'] {
  return steps.flatMap(({ messages }) => messages.filter(({ level }) => level === 'error'))
}

/** When an operation changed, with seven decimals. */
export function changedTime(operation: Pick<PortalOperation, 'changed'>): string {
  return portalInstant(operation.changed)
}
