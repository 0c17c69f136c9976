import { writeLifeMs } from '../blobs/blob-address.ts'
import { plusMilliseconds } from '../clock/clock.ts'
import type { ScheduledEvent } from '../handler.ts'
import type { Server } from '../server.ts'
import type { Transaction } from '../store/executor.ts'
import type { MarketOfferRow } from './market-offer-store.ts'
import { blobsGone } from './removed-blob-events.ts'

/** What removing files needs of a handler's context. */
export interface Removing {
  readonly db: Transaction
  readonly server: Pick<Server, 'blobs' | 'log'>
  now(): string
  schedule(event: ScheduledEvent): Promise<void>
}

/**
 * Removes the files of what is deleted of a draft. Those of an offer that was submitted stay as long as the offer does,
 * since what was submitted refers to them.
 */
export async function removeBlobs(
  context: Removing,
  offer: Pick<MarketOfferRow, 'status' | 'partner_id'>,
  blobIds: readonly string[],
): Promise<void> {
  if (offer.status === 'neverPublished') await removeForGood(context, offer, blobIds)
}

/**
 * Removes files once what referred to them is committed to be gone: a crash in between leaves a file that nothing refers
 * to, never a reference to a file that is gone. They are removed again when the last address to write them is over: that
 * is for a crash, and for what was put there meanwhile.
 */
export async function removeForGood(
  { db, server, now, schedule }: Removing,
  { partner_id: partnerId }: Pick<MarketOfferRow, 'partner_id'>,
  blobIds: readonly string[],
): Promise<void> {
  const gone = [...new Set(blobIds)]
  if (gone.length === 0) return
  db.afterCommit(() => {
    for (const blobId of gone)
      server.blobs.remove(partnerId, blobId).catch((cause: unknown) => server.log.error('blob', { cause }))
  })
  const dueAt = plusMilliseconds(now(), writeLifeMs)
  await schedule({ kind: blobsGone, dueAt, subject: { blobIds: gone.join(' ') } })
}
