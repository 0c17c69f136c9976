import type { getSubscriptionProvisioningStatus as operation } from '@comptoir/contract/csp/subscriptions/operations'
import { catalogueOf } from '../catalogue/catalogue.ts'
import type { CatalogueItem } from '../catalogue/catalogue-item.ts'
import { findItem } from '../catalogue/catalogue-lookup.ts'
import type { Handler } from '../handler.ts'
import { loadSubscription } from './load-subscription.ts'
import { provisioningOf, subscriptionOf } from './subscription-document.ts'

export const getSubscriptionProvisioningStatus: Handler<typeof operation> = async (context, { subscriptionId }) => {
  const row = await loadSubscription(context, subscriptionId)
  const { quantity, commitmentEndDate } = subscriptionOf(row)
  const item = findItem(catalogueOf(context.cloud.id, context.cloud.basis), row.offer_id)
  return {
    skuId: item === undefined ? row.offer_id : skuIdOf(item),
    status: provisioningOf(row),
    quantity,
    endDate: commitmentEndDate,
    attributes: { objectType: 'SubscriptionProvisioningStatus' },
  }
}

/** The SKU that the customer's directory knows. Inferred: of the modern catalogue it is the SKU of the purchase. */
function skuIdOf(item: CatalogueItem): string {
  return item.offering === 'offer' ? item.provisioningSkuId : item.skuId
}
