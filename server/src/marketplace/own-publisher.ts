import type { AccountTable } from '../store/tables.ts'
import type { Drafting } from './draft.ts'
import { insertPublisher, type PublisherRow, publishersOf } from './publisher-store.ts'

/**
 * The publisher that an account's new products belong to: its first, or one that is made now, named for its domain.
 * The Submission API knows no publishers: there, an account is one.
 */
export async function ownPublisher(
  context: Pick<Drafting, 'db' | 'now'> & { readonly partner: AccountTable },
): Promise<PublisherRow> {
  const { db, partner } = context
  const [first] = await publishersOf(db, partner.partner_id)
  if (first) return first
  const [label = 'publisher'] = partner.domain.split('.')
  for (let attempt = 1; ; attempt += 1) {
    const publisher_id = `${label.toLowerCase().replace(/[^a-z0-9]/g, '')}${attempt === 1 ? '' : attempt}`
    const row = { partner_id: partner.partner_id, publisher_id, name: partner.name, created_at: context.now() }
    if (await insertPublisher(db, row)) return row
  }
}
