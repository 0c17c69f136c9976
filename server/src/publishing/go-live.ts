import { movePublishing, type Published } from './move-publishing.ts'
import type { PublishingContext } from './publishing-context.ts'

/** What came of asking to go live: only what waits for its publisher's sign-off can. */
export type GoLiveOutcome = ({ readonly kind: 'started' } & Published) | { readonly kind: 'notInPreview' }

/** Signs a publishing off: it goes live, and not before the time that its request named. */
export async function goLive(context: PublishingContext, published: Published): Promise<GoLiveOutcome> {
  if (published.row.phase !== 'signOff') return { kind: 'notInPreview' }
  const moved = await movePublishing(context, published, {
    end: { outcome: 'complete' },
    to: 'goingLive',
    change: { go_live_operation_id: context.newId() },
  })
  return { kind: 'started', ...moved }
}
