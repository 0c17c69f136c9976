import { Type } from 'typebox'
import { customerReaders } from '../../identity/role-sets.ts'
import { defineOperation } from '../../operation.ts'
import { collection } from '../../schemas/collection.ts'
import { segment } from '../../schemas/commerce-terms.ts'
import { guid, identifier } from '../../schemas/primitives.ts'
import { availability, product, reservationScope, sku, targetView } from '../../schemas/product.ts'

/** Lists the products that a customer may buy, in the country of its billing profile. */
export const listCustomerProducts = defineOperation({
  id: 'csp.customers.products.list',
  title: 'List the products for a customer',
  method: 'GET',
  path: '/v1/customers/{customerId}/products',
  params: { customerId: guid },
  query: {
    targetView,
    targetSegment: Type.Optional(segment),
    reservationScope: Type.Optional(reservationScope),
  },
  replies: { 200: collection(Type.Union([product, sku])) },
  list: 'whole',
  errors: ['customerNotFound', 'segmentNotAllowed', 'viewNotAllowed'],
  clouds: ['global', 'china', 'germany', 'usgov'],
  auth: ['app', 'appUser'],
  roles: customerReaders,
  source: 'get-a-list-of-products-by-customer',
  notes: 'The article prints POST; its example and the SDKs use GET. The example lists SKUs, the article products.',
})

/** Lists the variants of a product that a customer may buy. */
export const listCustomerSkus = defineOperation({
  id: 'csp.customers.products.skus.list',
  title: 'List the SKUs of a product for a customer',
  method: 'GET',
  path: '/v1/customers/{customerId}/products/{productId}/skus',
  params: { customerId: guid, productId: identifier },
  query: { targetSegment: Type.Optional(segment), reservationScope: Type.Optional(reservationScope) },
  replies: { 200: Type.Union([collection(sku), product]) },
  list: 'whole',
  errors: ['customerNotFound', 'parentProductNotFound', 'segmentNotAllowed'],
  clouds: ['global', 'china', 'germany', 'usgov'],
  auth: ['app', 'appUser'],
  roles: customerReaders,
  source: 'get-a-list-of-skus-for-a-product-by-customer',
  notes:
    'The article prints POST; its example and the SDKs use GET. The example answers one product, the article a list of SKUs.',
})

/** Lists how a SKU is sold to a customer. */
export const listCustomerAvailabilities = defineOperation({
  id: 'csp.customers.products.availabilities.list',
  title: 'List the availabilities of a SKU for a customer',
  method: 'GET',
  path: '/v1/customers/{customerId}/products/{productId}/skus/{skuId}/availabilities',
  params: { customerId: guid, productId: identifier, skuId: identifier },
  query: { targetSegment: Type.Optional(segment), reservationScope: Type.Optional(reservationScope) },
  replies: { 200: Type.Union([collection(availability), sku]) },
  list: 'whole',
  errors: ['customerNotFound', 'parentProductNotFound', 'skuNotFound', 'segmentNotAllowed'],
  clouds: ['global', 'china', 'germany', 'usgov'],
  auth: ['app', 'appUser'],
  roles: customerReaders,
  source: 'get-a-list-of-availabilities-for-a-sku-by-customer',
  notes:
    'The article prints POST and ends its path at the SKU; the SDKs use GET …/availabilities. The example answers one SKU.',
})
