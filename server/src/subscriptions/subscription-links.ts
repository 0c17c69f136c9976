import type { Subscription } from '@comptoir/contract/schemas/subscription'
import type { CatalogueItem } from '../catalogue/catalogue-item.ts'

/** What a subscription leads to. */
export interface Linked {
  readonly customerId: string
  /** ISO 3166 alpha-2. */
  readonly customerCountry: string
  readonly subscriptionId: string
  readonly parentSubscriptionId?: string | undefined
  readonly offerId: string
  readonly item: CatalogueItem
}

/**
 * The links of a subscription: an offer, or product, SKU and availability of the modern catalogue; an add-on's parent.
 * @see 'get-a-subscription-by-id', 'update-autorenew-for-an-azure-marketplace-subscription'
 */
export function subscriptionLinks(linked: Linked): NonNullable<Subscription['links']> {
  const { customerId, subscriptionId, parentSubscriptionId } = linked
  const subscriptions = `/customers/${customerId}/subscriptions`
  return {
    ...catalogueLinks(linked),
    ...(parentSubscriptionId !== undefined && { parentSubscription: get(`${subscriptions}/${parentSubscriptionId}`) }),
    self: get(`${subscriptions}/${subscriptionId}`),
  }
}

function catalogueLinks({ item, offerId, customerCountry }: Linked): NonNullable<Subscription['links']> {
  const query = `?country=${customerCountry.toUpperCase()}`
  if (item.offering === 'offer') return { offer: get(`/offers/${offerId}${query}`) }
  const product = `/products/${item.productId}`
  const sku = `${product}/skus/${item.skuId}`
  const availability = `${sku}/availabilities/${item.availabilityId}`
  return {
    product: get(`${product}${query}`),
    sku: get(`${sku}${query}`),
    availability: get(`${availability}${query}`),
  }
}

function get(uri: string) {
  return { uri, method: 'GET', headers: [] }
}
