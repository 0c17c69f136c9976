import { type TArray, type TEnum, type TOptional, Type } from 'typebox'
import { oneOf, text } from '../../schemas/primitives.ts'
import { describedId, entity, entityRequest, pagedCollection } from '../resource.ts'

/**
 * The categories of Azure offers and the words within each. The specification has those of applications, some of them
 * misspelled; the articles of the Cloud Partner Portal have its own spellings, and the categories of virtual machines
 * and containers. All of them are taken, since clients send what they read. @see cloud-partner-portal-api-creating-offer
 */
export const leveledCategoryWords = {
  'analytics-azure-apps': [
    'big-data',
    'data-analytics',
    'data-insights',
    'predictive-analytics',
    'real-time-streaming-analytics',
    'other-analytics',
    'bigData',
  ],
  'ai-plus-machine-learning': [
    'automated-ml',
    'bot-services',
    'business-robotic-process-automation',
    'cognitive-services',
    'data-labeling',
    'data-preparation',
    'knowledge-mining',
    'ml-operations',
    'ml-service',
    'other',
    'data-labelling',
  ],
  'compute-azure-apps': [
    'application-infrastructure',
    'cache',
    'operating-systems',
    'other-compute',
    'appInfrastructure',
    'clientOS',
  ],
  blockchain: ['app-accelerators', 'multi-node-ledger', 'single-node-leder', 'tools', 'other', 'single-node-ledger'],
  containers: ['container-apps', 'container-images', 'get-started-with-containers', 'other'],
  database: [
    'data-lakes',
    'data-warehouse',
    'ledger-blockchain-databases',
    'nosql-databases',
    'relational-databases',
    'other-databases',
  ],
  'developer-tools-azure-apps': [
    'developer-service',
    'scripts',
    'tools-developer-tools',
    'other-developer-tools',
    'devService',
  ],
  devops: ['other'],
  identity: ['access-management', 'other'],
  integration: ['messaging', 'other'],
  'internet-of-things-azure-apps': [
    'iot-analytics-and-data',
    'iot-connectivity',
    'iot-edge-modules',
    'iot-and-iiot-platforms',
    'iot-security',
    'iot-solutions',
    'other-azure-apps',
    'iot-core-services',
    'data-analytics-and-visualization',
    'other-internet-of-things',
  ],
  'it-and-management-tools': ['business-applications', 'management-solutions', 'other'],
  media: ['content-protection', 'live-and-on-demand-streaming', 'media-services', 'other'],
  migration: ['data-migration', 'other'],
  'mixed-reality': ['other'],
  'monitoring-and-diagnostics': ['other'],
  networking: ['appliance-managers', 'connectivity', 'firewalls', 'load-balancers', 'other'],
  security: ['identity-and-access-management', 'information-protection', 'threat-protection', 'other'],
  'storage-azure-apps': [
    'backup-and-recovery',
    'data-ingest-slash-etl',
    'data-management',
    'enterprise-hybrid-storage',
    'block-file-and-object-sharing',
    'other-storage',
    'backup',
    'file-sharing',
    'data-lifecycle-management',
  ],
  web: [
    'blogs-and-cms',
    'ecommerce',
    'smarter-web-apps',
    'web-apps',
    'web-apps-framework',
    'other',
    'blogs-and-cmss',
    'starter-web-apps',
    'web-apps-frameworks',
  ],
  'it-and-management-tools-azure-apps': ['management-solutions', 'businessApplication', 'other-it-management-tools'],
  'analytics-amp': [
    'data-insights',
    'data-analytics',
    'big-data',
    'predictive-analytics',
    'real-time-streaming-analytics',
    'other',
  ],
  compute: ['application-infrastructure', 'operating-systems', 'cache', 'other'],
  databases: [
    'nosql-databases',
    'relational-databases',
    'ledger-blockchain-databases',
    'data-lakes',
    'data-warehouse',
    'other',
  ],
  'developer-tools': ['tools-developer-tools', 'scripts', 'developer-service', 'other'],
  'internet-of-things': [
    'iot-core-services',
    'iot-edge-modules',
    'iot-solutions',
    'data-analytics-and-visualization',
    'iot-connectivity',
    'other',
  ],
  storage: ['backup-and-recovery', 'enterprise-hybrid-storage', 'file-sharing', 'data-lifecycle-management', 'other'],
} as const satisfies Readonly<Record<string, readonly string[]>>

type Words = typeof leveledCategoryWords

type CategoryMembers = { readonly [Category in keyof Words]: TOptional<TArray<TEnum<[...Words[Category]]>>> }

/** Each category may be there, with some of its words. */
function categoryMembers(): CategoryMembers {
  const members = Object.entries(leveledCategoryWords).map(([category, words]) => [
    category,
    Type.Optional(Type.Array(oneOf<readonly string[]>(words))),
  ])
  // The cast: `fromEntries` forgets which words belong to a category; the line before it pairs each with its own.
  return Object.fromEntries(members) as CategoryMembers
}

/** Where an offer stands in the marketplace: categories, and the words within each. */
export const leveledCategories = Type.Object({ ...categoryMembers() })

/** Terms that are added for some customers. */
export const customAmendment = Type.Object({
  name: Type.Optional(text),
  terms: Type.Optional(text),
  tenants: Type.Optional(Type.Array(describedId)),
})

const members = {
  industries: Type.Optional(Type.Array(text)),
  leveledCategories: Type.Optional(leveledCategories),
  categories: Type.Optional(Type.Array(text)),
  additionalCategories: Type.Optional(Type.Array(text)),
  submissionVersion: Type.Optional(text),
  hideKeys: Type.Optional(Type.Array(text)),
  productTags: Type.Optional(Type.Array(text)),
  appVersion: Type.Optional(text),
  useEnterpriseContract: Type.Optional(Type.Boolean()),
  termsOfUse: Type.Optional(text),
  marketingOnlyChange: Type.Optional(Type.Boolean()),
  globalAmendmentTerms: Type.Optional(text),
  customAmendments: Type.Optional(Type.Array(customAmendment)),
}

/** Categories, version and terms of a product. */
export const azureProperty = entity('AzureProperty', members)

/** The properties of a product. */
export const azurePropertyPage = pagedCollection(azureProperty)

/** Categories, version and terms that replace those on record. */
export const azurePropertyRequest = entityRequest('AzureProperty', members)
