import { sellers } from '../../identity/role-sets.ts'
import { defineOperation } from '../../operation.ts'
import { cart, cartCheckoutResult, cartRequest } from '../../schemas/cart.ts'
import { guid } from '../../schemas/primitives.ts'

// Inferred, for every audit entry of this file: the documents have no words for carts.

/** Makes a cart. An item that cannot be bought is marked in the answer; the cart is made all the same. */
export const createCart = defineOperation({
  id: 'csp.carts.create',
  title: 'Create a cart',
  method: 'POST',
  path: '/v1/customers/{customerId}/carts',
  params: { customerId: guid },
  body: cartRequest,
  replies: { 201: cart },
  errors: ['customerNotFound', 'propertyInvalid'],
  clouds: ['global', 'china', 'germany', 'usgov'],
  auth: ['app', 'appUser'],
  roles: sellers,
  uses: {
    create: {
      title: 'Create a cart',
      clouds: ['global', 'china', 'germany', 'usgov'],
      auth: ['app', 'appUser'],
      source: 'create-a-cart',
    },
    withAddOns: {
      title: 'Create a cart with add-ons',
      clouds: ['global'],
      auth: ['app', 'appUser'],
      source: 'create-a-cart-with-add-ons',
    },
  },
  audit: { resourceType: 'cart', operationType: 'create_cart' },
  rateLimit: { perMinute: 500, scope: 'account' },
  source: 'create-a-cart',
  notes: 'The tables call the item catalogId; the examples and the resource have catalogItemId.',
})

/** Reads a cart. */
export const getCart = defineOperation({
  id: 'csp.carts.get',
  title: 'Get a cart',
  method: 'GET',
  path: '/v1/customers/{customerId}/carts/{cartId}',
  params: { customerId: guid, cartId: guid },
  replies: { 200: cart },
  errors: ['cartNotFound'],
  clouds: ['global', 'china', 'germany', 'usgov'],
  auth: ['app', 'appUser'],
  roles: sellers,
  source: 'cart-resources',
  notes: 'Inferred: known from the public SDKs alone; clouds and credentials are those of creating a cart.',
})

/** Replaces what is in a cart. */
export const updateCart = defineOperation({
  id: 'csp.carts.update',
  title: 'Replace a cart',
  method: 'PUT',
  path: '/v1/customers/{customerId}/carts/{cartId}',
  params: { customerId: guid, cartId: guid },
  body: cartRequest,
  replies: { 201: cart },
  errors: ['cartNotFound', 'cartSubmitted', 'cartBusy', 'propertyInvalid'],
  clouds: ['global'],
  auth: ['app', 'appUser'],
  roles: sellers,
  audit: { resourceType: 'cart', operationType: 'update_cart' },
  rateLimit: { perMinute: 500, scope: 'account' },
  source: 'update-a-cart',
  notes: 'Answers 201, as the article does, though nothing is created.',
})

/** Turns a cart into orders, one a group. A group that fails is told in the answer while the others succeed. */
export const checkoutCart = defineOperation({
  id: 'csp.carts.checkout',
  title: 'Check out a cart',
  method: 'POST',
  path: '/v1/customers/{customerId}/carts/{cartId}/checkout',
  params: { customerId: guid, cartId: guid },
  replies: { 201: cartCheckoutResult },
  errors: [
    'cartNotFound',
    'cartBusy',
    'cartSubmitted',
    'partnerAgreementMissing',
    'resellerAgreementMissing',
    'agreementMissing',
    'customerKindUndeclared',
  ],
  clouds: ['global', 'china', 'germany', 'usgov'],
  auth: ['app', 'appUser'],
  roles: sellers,
  audit: { resourceType: 'cart', operationType: 'checkout_cart' },
  rateLimit: { perMinute: 500, scope: 'account' },
  source: 'checkout-a-cart',
  notes:
    'An item with an error (800009) fails its order alone, in orderErrors. Error 13605 (no customer agreement on record) is answered in the clouds whose programme demands one; in the public cloud it waits for the operations on agreements.',
})
