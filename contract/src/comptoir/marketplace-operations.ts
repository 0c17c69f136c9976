import { Type } from 'typebox'
import { publishers } from '../identity/role-sets.ts'
import { defineOperation } from '../operation.ts'
import { collection, seekCollection } from '../schemas/collection.ts'
import {
  certificationOutcome,
  marketOffer,
  marketOfferDetail,
  publisher,
  scriptedSteps,
} from '../schemas/market-offer.ts'
import { guid, oneOf, optional, pageSize, shortText } from '../schemas/primitives.ts'

const shared = {
  clouds: ['global'],
  auth: ['app', 'appUser'],
  roles: publishers,
  source: 'comptoir',
} as const

export const listPublishers = defineOperation({
  id: 'comptoir.publishers.list',
  title: 'List the publishers that the account is in the marketplace',
  method: 'GET',
  path: '/comptoir/v1/publishers',
  replies: { 200: collection(publisher) },
  list: 'whole',
  errors: [],
  ...shared,
})

export const createPublisher = defineOperation({
  id: 'comptoir.publishers.create',
  title: 'Create a publisher',
  method: 'POST',
  path: '/comptoir/v1/publishers',
  body: Type.Object({
    publisherId: Type.String({
      pattern: '^[a-z0-9][a-z0-9_-]{0,48}[a-z0-9]$',
      description: '2 to 50 small letters, digits, hyphens and underscores; the first and the last a letter or a digit',
    }),
    name: shortText,
  }),
  replies: { 201: publisher },
  errors: ['publisherTaken'],
  audit: { resourceType: 'publisher', operationType: 'create_publisher' },
  ...shared,
})

const seeking = { size: optional(pageSize), seekOperation: optional(oneOf(['Next'])) }

export const listMarketOffers = defineOperation({
  id: 'comptoir.marketplaceOffers.list',
  title: 'List the account’s offers in the marketplace, by both of their ids',
  method: 'GET',
  path: '/comptoir/v1/marketplace/offers',
  query: seeking,
  replies: { 200: seekCollection(marketOffer) },
  list: 'seek',
  errors: ['requestInvalid'],
  ...shared,
})

export const getMarketOffer = defineOperation({
  id: 'comptoir.marketplaceOffers.get',
  title: 'Get an offer of the marketplace, by its id in the Submission API, and how far its publishing is',
  method: 'GET',
  path: '/comptoir/v1/marketplace/offers/{productId}',
  params: { productId: guid },
  replies: { 200: marketOfferDetail },
  errors: ['marketOfferNotFound'],
  ...shared,
})

export const updateMarketOffer = defineOperation({
  id: 'comptoir.marketplaceOffers.update',
  title: 'Say whether an offer was moved to Partner Center',
  method: 'PATCH',
  path: '/comptoir/v1/marketplace/offers/{productId}',
  params: { productId: guid },
  body: Type.Object({ migrated: Type.Boolean() }),
  replies: { 200: marketOffer },
  errors: ['marketOfferNotFound'],
  sandboxOnly: true,
  audit: { resourceType: 'marketplace_offer', operationType: 'update_marketplace_offer' },
  ...shared,
})

export const listCertificationOutcomes = defineOperation({
  id: 'comptoir.certificationOutcomes.list',
  title: 'List what the sandbox lets publishing come to',
  method: 'GET',
  path: '/comptoir/v1/marketplace/outcomes',
  replies: { 200: collection(certificationOutcome) },
  list: 'whole',
  errors: [],
  sandboxOnly: true,
  ...shared,
})

export const createCertificationOutcome = defineOperation({
  id: 'comptoir.certificationOutcomes.create',
  title: 'Let a step of publishing fail, or ask for changes, a number of times',
  method: 'POST',
  path: '/comptoir/v1/marketplace/outcomes',
  body: Type.Object({
    productId: optional(guid),
    step: oneOf(scriptedSteps),
    outcome: optional(oneOf(['fail', 'needChanges'])),
    message: optional(shortText),
    times: optional(Type.Integer({ minimum: 1, maximum: 100, description: 'Default 1' })),
  }),
  replies: { 201: certificationOutcome },
  errors: ['marketOfferNotFound'],
  sandboxOnly: true,
  audit: { resourceType: 'certification_outcome', operationType: 'create_certification_outcome' },
  ...shared,
})

export const deleteCertificationOutcome = defineOperation({
  id: 'comptoir.certificationOutcomes.delete',
  title: 'Let a step of publishing go well again',
  method: 'DELETE',
  path: '/comptoir/v1/marketplace/outcomes/{outcomeId}',
  params: { outcomeId: guid },
  replies: { 204: null },
  errors: ['certificationOutcomeNotFound'],
  sandboxOnly: true,
  audit: { resourceType: 'certification_outcome', operationType: 'delete_certification_outcome' },
  ...shared,
})
