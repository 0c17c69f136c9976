import { movePublishing, type Published } from './move-publishing.ts'
import { emptySlot } from './offer-version-store.ts'
import type { PublishingContext } from './publishing-context.ts'
import { canCancel } from './publishing-phases.ts'
import { tellPublisher } from './tell-publisher.ts'

/** What came of asking to cancel: what goes live, and what is over, cannot be. */
export type CancelOutcome = ({ readonly kind: 'cancelled' } & Published) | { readonly kind: 'notCancellable' }

/** Cancels a publishing. The drafts are as they were; what the preview showed of it is gone. */
export async function cancelPublishing(context: PublishingContext, published: Published): Promise<CancelOutcome> {
  if (!canCancel(published.row.phase)) return { kind: 'notCancellable' }
  const wasInPreview = published.row.phase === 'signOff'
  const moved = await movePublishing(context, published, { end: { outcome: 'cancelled' }, to: 'cancelled' })
  if (wasInPreview) await emptySlot(context.db, moved.offer, 'preview')
  await tellPublisher(context, moved, 'cancelled')
  return { kind: 'cancelled', ...moved }
}
