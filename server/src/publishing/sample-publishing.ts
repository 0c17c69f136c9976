import { insertEvent } from '../clock/schedule-store.ts'
import { findMarketOffer } from '../marketplace/market-offer-store.ts'
import type { OfferKey } from '../marketplace/product-part-store.ts'
import type { Server } from '../server.ts'
import type { Published } from './move-publishing.ts'
import type { PublishingContext } from './publishing-context.ts'
import { latestPublishing } from './publishing-store.ts'

/** Moves publishings in a test, in a transaction of its own and on the account's clock. */
export function inTransaction<Result>(
  server: Server,
  partnerId: string,
  run: (context: PublishingContext) => Promise<Result>,
): Promise<Result> {
  const partner = server.accounts.get(partnerId)
  const now = (): string => server.accounts.now(partner)
  return server.store.write((db) =>
    run({
      server,
      db,
      partner,
      now,
      newId: () => server.ids.next(now()),
      schedule: (event) => insertEvent(db, partner, event, server),
    }),
  )
}

/** An offer and the publishing of it that began last, as they stand. */
export async function readPublished(server: Server, { partner_id, product_id }: OfferKey): Promise<Published> {
  const offer = await findMarketOffer(server.store.read, partner_id, product_id)
  const row = offer && (await latestPublishing(server.store.read, offer))
  if (!row) throw new Error('nothing was published')
  return { offer, row }
}
