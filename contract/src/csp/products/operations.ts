import { Type } from 'typebox'
import { cspRoles } from '../../identity/role-sets.ts'
import { defineOperation } from '../../operation.ts'
import { collection } from '../../schemas/collection.ts'
import { segment } from '../../schemas/commerce-terms.ts'
import { country, identifier } from '../../schemas/primitives.ts'
import { availability, product, reservationScope, sku, targetView } from '../../schemas/product.ts'

/** Lists the products of a part of the catalogue in a country. */
export const listProducts = defineOperation({
  id: 'csp.products.list',
  title: 'List products',
  method: 'GET',
  path: '/v1/products',
  query: {
    country,
    targetView,
    targetSegment: Type.Optional(segment),
    reservationScope: Type.Optional(reservationScope),
  },
  replies: { 200: collection(product) },
  list: 'whole',
  errors: ['countryInvalid', 'segmentNotAllowed', 'viewNotAllowed'],
  clouds: ['global', 'china', 'germany', 'usgov'],
  auth: ['app', 'appUser'],
  roles: cspRoles,
  source: 'get-a-list-of-products',
})

/** Reads one product. */
export const getProduct = defineOperation({
  id: 'csp.products.get',
  title: 'Get a product',
  method: 'GET',
  path: '/v1/products/{productId}',
  params: { productId: identifier },
  query: { country, reservationScope: Type.Optional(reservationScope) },
  replies: { 200: product },
  errors: ['countryInvalid', 'productNotFound'],
  clouds: ['global'],
  auth: ['app', 'appUser'],
  roles: cspRoles,
  source: 'get-a-product-by-id',
})

/** Lists the variants of a product. */
export const listSkus = defineOperation({
  id: 'csp.products.skus.list',
  title: 'List the SKUs of a product',
  method: 'GET',
  path: '/v1/products/{productId}/skus',
  params: { productId: identifier },
  query: { country, targetSegment: Type.Optional(segment), reservationScope: Type.Optional(reservationScope) },
  replies: { 200: collection(sku) },
  list: 'whole',
  errors: ['countryInvalid', 'parentProductNotFound', 'segmentNotAllowed'],
  clouds: ['global'],
  auth: ['app', 'appUser'],
  roles: cspRoles,
  source: 'get-a-list-of-skus-for-a-product',
})

/** Reads one variant of a product. */
export const getSku = defineOperation({
  id: 'csp.products.skus.get',
  title: 'Get a SKU',
  method: 'GET',
  path: '/v1/products/{productId}/skus/{skuId}',
  params: { productId: identifier, skuId: identifier },
  query: { country, reservationScope: Type.Optional(reservationScope) },
  replies: { 200: sku },
  errors: ['countryInvalid', 'productNotFound', 'skuNotFound'],
  clouds: ['global'],
  auth: ['app', 'appUser'],
  roles: cspRoles,
  source: 'get-a-sku-by-id',
})

/** Lists how a SKU is sold in a country, by segment. */
export const listAvailabilities = defineOperation({
  id: 'csp.products.availabilities.list',
  title: 'List the availabilities of a SKU',
  method: 'GET',
  path: '/v1/products/{productId}/skus/{skuId}/availabilities',
  params: { productId: identifier, skuId: identifier },
  query: {
    country,
    targetSegment: Type.Optional(segment),
    reservationScope: Type.Optional(reservationScope),
    targetView: Type.Optional(targetView),
  },
  replies: { 200: collection(availability) },
  list: 'whole',
  errors: ['countryInvalid', 'parentProductNotFound', 'skuNotFound', 'segmentNotAllowed'],
  clouds: ['global'],
  auth: ['app', 'appUser'],
  roles: cspRoles,
  source: 'get-a-list-of-availabilities-for-a-sku',
})

/** Reads one availability. */
export const getAvailability = defineOperation({
  id: 'csp.products.availabilities.get',
  title: 'Get an availability',
  method: 'GET',
  path: '/v1/products/{productId}/skus/{skuId}/availabilities/{availabilityId}',
  params: { productId: identifier, skuId: identifier, availabilityId: identifier },
  query: { country },
  replies: { 200: availability },
  errors: ['countryInvalid', 'productNotFound', 'skuNotFound', 'availabilityNotFound'],
  clouds: ['global'],
  auth: ['app', 'appUser'],
  roles: cspRoles,
  source: 'get-an-availability-by-id',
})
