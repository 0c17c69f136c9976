import { plusDuration } from '../clock/clock.ts'
import { changeOffer, OfferChangedError } from '../marketplace/draft.ts'
import type { MarketOfferRow } from '../marketplace/market-offer-store.ts'
import { portalStatusOf } from './portal-words.ts'
import type { PublishingContext } from './publishing-context.ts'
import {
  documentOf,
  type PhaseEntry,
  type PhaseMessage,
  type PublishingDocument,
  releaseTime,
} from './publishing-document.ts'
import { phaseEnds } from './publishing-events.ts'
import { isTimed, type PublishingPhase, phaseTable, type WorkingPhase } from './publishing-phases.ts'
import { type PublishingRow, updatePublishing } from './publishing-store.ts'

/** An offer and one of its publishings, as they stand. */
export interface Published {
  readonly offer: MarketOfferRow
  readonly row: PublishingRow
}

/** How the phase that a publishing is in ended. */
export interface PhaseEnd {
  readonly outcome: NonNullable<PhaseEntry['outcome']>
  readonly messages?: readonly string[]
}

/** Moves a publishing on: its phase ends as it does, and the next one begins or everything is over. */
export async function movePublishing(
  context: PublishingContext,
  { offer, row }: Published,
  {
    end,
    to,
    change = {},
  }: {
    readonly end: PhaseEnd
    readonly to: PublishingPhase
    readonly change?: Partial<Pick<PublishingRow, 'go_live_operation_id' | 'published_at'>> & {
      readonly document?: Partial<PublishingDocument>
    }
  },
): Promise<Published> {
  const now = context.now()
  const { document: changes, ...columns } = change
  const document = { ...documentOf(row), ...changes }
  const log = withEnd(document.log, end, now)
  const moved: PublishingRow = {
    ...row,
    ...columns,
    phase: to,
    version: row.version + 1,
    changed_at: now,
    body: JSON.stringify({ ...document, log: isWorkingPhase(to) ? [...log, beginning(to, now)] : log }),
  }
  if (!(await updatePublishing(context.db, moved, row.version))) throw new OfferChangedError()
  await scheduleEnd(context, moved)
  // The draft itself is as it was: its revision, and so its ETag, changes with its status all the same.
  const changed = await changeOffer(context, offer, { status: portalStatusOf(to) })
  return { offer: changed, row: moved }
}

function withEnd(log: readonly PhaseEntry[], { outcome, messages = [] }: PhaseEnd, now: string): readonly PhaseEntry[] {
  const level = outcome === 'complete' ? 'information' : outcome === 'cancelled' ? 'warning' : 'error'
  const told: readonly PhaseMessage[] = messages.map((text) => ({ text, level, at: now }))
  return log.map((entry) =>
    entry.endedAt === undefined ? { ...entry, endedAt: now, outcome, messages: [...entry.messages, ...told] } : entry,
  )
}

/** The first line of a phase in the log. */
export function beginning(phase: WorkingPhase, now: string): PhaseEntry {
  return { phase, startedAt: now, messages: [] }
}

function isWorkingPhase(phase: PublishingPhase): phase is WorkingPhase {
  return Object.hasOwn(phaseTable, phase)
}

/** Puts the end of the phase that a publishing is in on the schedule, where it ends by itself. */
export async function scheduleEnd(context: PublishingContext, row: PublishingRow): Promise<void> {
  if (!isTimed(row.phase)) return
  const { takes } = phaseTable[row.phase]
  if (takes === undefined) return
  const ends = plusDuration(context.now(), takes)
  // Its publisher may have named a time before which it must not be on sale.
  const notBefore = (row.phase === 'goingLive' && releaseTime(documentOf(row))) || ends
  await context.schedule({
    kind: phaseEnds,
    dueAt: notBefore > ends ? notBefore : ends,
    // The version tells an event of this phase from one of a phase that was left in another way.
    subject: { productId: row.product_id, submissionId: row.submission_id, version: String(row.version) },
  })
}
