import { OfferChangedError } from '../marketplace/draft.ts'
import type { PublishingContext } from '../publishing/publishing-context.ts'
import { type PublishingRow, updatePublishing } from '../publishing/publishing-store.ts'

/** Takes a submission that failed out of sight. What the offer itself says of the failure stays. */
export async function putAway(context: Pick<PublishingContext, 'db' | 'now'>, row: PublishingRow): Promise<void> {
  const away = { ...row, phase: 'cancelled', version: row.version + 1, changed_at: context.now() }
  if (!(await updatePublishing(context.db, away, row.version))) throw new OfferChangedError()
}
