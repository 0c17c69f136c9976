import { type ErrorName, errorSpec } from '@comptoir/contract/errors'
import type { CartErrorCode, CartLineItem } from '@comptoir/contract/schemas/cart'
import type { RejectedLineItem } from '../orders/line-item.ts'
import { PartnerCenterError } from '../partner-center-error.ts'

// Inferred: which word goes with which rule; the SDKs give the words, no document says when each is told.
const words: Readonly<Partial<Record<ErrorName, CartErrorCode>>> = {
  offerIdInvalid: 'catalog_item_id_is_not_valid',
  offerNotInCountry: 'catalog_item_id_is_not_valid',
  propertyInvalid: 'invalid_input',
  quantityOutOfRange: 'invalid_input',
  billingCycleNotSupported: 'invalid_input',
  billingCycleDiffers: 'invalid_input',
  addOnUnrelated: 'invalid_input',
  parentSubscriptionInvalid: 'subscription_is_not_valid',
  parentNotActive: 'subscription_is_not_valid',
  subscriptionNotActive: 'subscription_is_not_valid',
  azureSubscriptionRequired: 'subscription_is_not_enabled_for_r_i',
  mpnIdNotFound: 'participants_is_not_supported_for_partner',
  mpnIdNotReseller: 'participants_is_not_supported_for_partner',
  mpnIdOfProvider: 'participants_is_not_supported_for_partner',
  sandboxLimitReached: 'sandbox_limit_exceeded',
  subscriptionsPerCustomerExceeded: 'sandbox_limit_exceeded',
  seatsPerSubscriptionExceeded: 'sandbox_limit_exceeded',
  azureSubscriptionsExceeded: 'sandbox_limit_exceeded',
  azurePlanLimit: 'sandbox_limit_exceeded',
}

/** What a line item of a cart says of the rule that it breaks. */
export function cartErrorOf({ error, values }: RejectedLineItem): NonNullable<CartLineItem['error']> {
  return {
    errorCode: words[error] ?? 'unable_to_process_cart_line_item',
    errorDescription: new PartnerCenterError(error, values).message,
  }
}

/** What a checkout says of an order that could not be placed. */
export function orderErrorOf(orderGroupId: string, error: ErrorName, ...values: readonly string[]) {
  return { orderGroupId, code: errorSpec(error).code, description: new PartnerCenterError(error, values).message }
}
