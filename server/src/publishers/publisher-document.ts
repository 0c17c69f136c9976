import type { Publisher } from '@comptoir/contract/schemas/market-offer'
import type { PublisherRow } from '../marketplace/publisher-store.ts'

/** A publisher, in wire form. */
export function publisherDocument({ publisher_id, name, created_at }: PublisherRow): Publisher {
  return { publisherId: publisher_id, name, createdAt: created_at }
}
