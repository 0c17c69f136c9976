import type { Publisher } from './publisher.ts'

/** An offer made through the Cloud Partner Portal API, as it was acknowledged. */
export interface KnownOffer {
  readonly offerId: string
  readonly summary: string
  /** When its draft last changed, in the service's own form, which sorts as time. */
  readonly changedTime: string
  readonly etag: string
  readonly published: boolean
  readonly promoted: boolean
}

/** A file whose upload was acknowledged. */
export interface KnownPackage {
  readonly packageID: string
  readonly fileSasUri: string
  /** Base64; undefined until all of it was acknowledged. */
  readonly md5: string | undefined
  /** Whether the server was told that it is there. */
  readonly handedOver: boolean
}

/** A product made through the Submission API, as it was acknowledged. */
export interface KnownProduct {
  readonly offerId: string
  readonly productID: string
  readonly listing: { readonly id: string; readonly etag: string; readonly summary: string } | undefined
  readonly package: KnownPackage | undefined
  readonly submitted: boolean
}

/**
 * One write. `again`: it was cut off before its answer, so it may have happened or not; done again it must come to the
 * same, by its request id where the API has one, else by looking first as a client of that API must.
 */
export type Step = (publisher: Publisher, again: boolean) => Promise<void>

/** What the marketplace acknowledged, over all cycles. */
export class MarketLedger {
  readonly offers = new Map<string, KnownOffer>()
  readonly products = new Map<string, KnownProduct>()
  /** The latest instant that the account's clock was acknowledged to be at. */
  now = ''
  cutOff: Step[] = []
  /** Writes that were answered. */
  acknowledged = 0
  repeated = 0

  /** @throws where nothing is known of it */
  offer(offerId: string): KnownOffer {
    return this.offers.get(offerId) ?? unknown(offerId)
  }

  knowOffer(offer: KnownOffer): void {
    this.offers.set(offer.offerId, offer)
    this.acknowledged += 1
  }

  noteOffer(offerId: string, changes: Partial<KnownOffer>): void {
    this.knowOffer({ ...this.offer(offerId), ...changes })
  }

  /** @throws where nothing is known of it */
  product(offerId: string): KnownProduct {
    return this.products.get(offerId) ?? unknown(offerId)
  }

  knowProduct(product: KnownProduct): void {
    this.products.set(product.offerId, product)
    this.acknowledged += 1
  }

  noteProduct(offerId: string, changes: Partial<KnownProduct>): void {
    this.knowProduct({ ...this.product(offerId), ...changes })
  }

  /** @throws where nothing is known of it */
  package(offerId: string): KnownPackage {
    return this.product(offerId).package ?? unknown(`the package of ${offerId}`)
  }

  notePackage(offerId: string, changes: Partial<KnownPackage>): void {
    this.noteProduct(offerId, { package: { ...this.package(offerId), ...changes } })
  }

  noteClock(now: string): void {
    this.now = now
    this.acknowledged += 1
  }

  summary(): string {
    const offers = [...this.offers.values()]
    const packages = [...this.products.values()].filter(({ package: file }) => file?.md5 !== undefined)
    const published = offers.filter((each) => each.published).length
    const promoted = offers.filter((each) => each.promoted).length
    return `${this.offers.size} offers (${published} published, ${promoted} put on sale), ${this.products.size} products and ${packages.length} packages hold, ${this.repeated} cut-off writes repeated`
  }
}

function unknown(what: string): never {
  throw new Error(`nothing is known of ${what}`)
}
