/** Categories of the first level, each with those of the second. */
export type Categories = Readonly<Record<string, readonly string[]>>

/**
 * The categories of Azure Marketplace by what kind of offer they are for: exact keys, in this letter case. Keys of the
 * same name have other second levels for other kinds. @see cloud-partner-portal-api-creating-offer
 */
// biome-ignore format: a table
export const azureMarketplaceCategories = {
  machinesAndContainers: {
    'analytics-amp': [
      'data-insights', 'data-analytics', 'big-data', 'predictive-analytics', 'real-time-streaming-analytics', 'other',
    ],
    'ai-plus-machine-learning': [
      'bot-services', 'cognitive-services', 'ml-service', 'automated-ml', 'business-robotic-process-automation',
      'data-labelling', 'data-preparation', 'knowledge-mining', 'ml-operations', 'other',
    ],
    blockchain: ['app-accelerators', 'single-node-ledger', 'multi-node-ledger', 'tools', 'other'],
    compute: ['application-infrastructure', 'operating-systems', 'cache', 'other'],
    containers: ['container-apps', 'container-images', 'get-started-with-containers', 'other'],
    databases: [
      'nosql-databases', 'relational-databases', 'ledger-blockchain-databases', 'data-lakes', 'data-warehouse',
      'other',
    ],
    'developer-tools': ['tools-developer-tools', 'scripts', 'developer-service', 'other'],
    devops: ['other'],
    identity: ['access-management', 'other'],
    integration: ['messaging', 'other'],
    'internet-of-things': [
      'iot-core-services', 'iot-edge-modules', 'iot-solutions', 'data-analytics-and-visualization',
      'iot-connectivity', 'other',
    ],
    'it-and-management-tools': ['management-solutions', 'business-applications', 'other'],
    'monitoring-and-diagnostics': ['other'],
    media: ['media-services', 'content-protection', 'live-and-on-demand-streaming', 'other'],
    migration: ['data-migration', 'other'],
    'mixed-reality': ['other'],
    networking: ['appliance-managers', 'connectivity', 'firewalls', 'load-balancers', 'other'],
    security: ['identity-and-access-management', 'threat-protection', 'information-protection', 'other'],
    storage: ['backup-and-recovery', 'enterprise-hybrid-storage', 'file-sharing', 'data-lifecycle-management', 'other'],
    web: ['blogs-and-cmss', 'starter-web-apps', 'ecommerce', 'web-apps-frameworks', 'web-apps', 'other'],
  },
  applications: {
    'analytics-azure-apps': [
      'data-insights', 'data-analytics', 'bigData', 'predictive-analytics', 'real-time-streaming-analytics',
      'other-analytics',
    ],
    'ai-plus-machine-learning': [
      'bot-services', 'cognitive-services', 'ml-service', 'automated-ml', 'business-robotic-process-automation',
      'data-labelling', 'data-preparation', 'knowledge-mining', 'ml-operations', 'other',
    ],
    blockchain: ['app-accelerators', 'single-node-ledger', 'multi-node-ledger', 'tools', 'other'],
    'compute-azure-apps': ['appInfrastructure', 'clientOS', 'cache', 'other-compute'],
    containers: ['container-apps', 'container-images', 'get-started-with-containers', 'other'],
    database: [
      'nosql-databases', 'relational-databases', 'ledger-blockchain-databases', 'data-lakes', 'data-warehouse',
      'other-databases',
    ],
    'developer-tools-azure-apps': ['tools-developer-tools', 'scripts', 'devService', 'other-developer-tools'],
    devops: ['other'],
    identity: ['access-management', 'other'],
    integration: ['messaging', 'other'],
    'internet-of-things-azure-apps': [
      'iot-core-services', 'iot-edge-modules', 'iot-solutions', 'data-analytics-and-visualization',
      'iot-connectivity', 'other-internet-of-things',
    ],
    'it-and-management-tools-azure-apps': ['management-solutions', 'businessApplication', 'other-it-management-tools'],
    'monitoring-and-diagnostics': ['other'],
    media: ['media-services', 'content-protection', 'live-and-on-demand-streaming', 'other'],
    migration: ['data-migration', 'other'],
    'mixed-reality': ['other'],
    networking: ['appliance-managers', 'connectivity', 'firewalls', 'load-balancers', 'other'],
    security: ['identity-and-access-management', 'threat-protection', 'information-protection', 'other'],
    'storage-azure-apps': [
      'backup', 'enterprise-hybrid-storage', 'file-sharing', 'data-lifecycle-management', 'other-storage',
    ],
    web: ['blogs-and-cmss', 'starter-web-apps', 'ecommerce', 'web-apps-frameworks', 'web-apps', 'other'],
  },
  saas: {
    analytics: [
      'data-insights', 'data-analytics', 'big-data', 'predictive-analytics', 'real-time-streaming-analytics', 'other',
    ],
    ArtificialIntelligence: [
      'bot-services', 'cognitive-services', 'ml-service', 'automated-ml', 'business-robotic-process-automation',
      'data-labelling', 'data-preparation', 'knowledge-mining', 'ml-operations', 'other-AI-plus-machine-learning',
    ],
    blockchain: ['app-accelerators', 'single-node-ledger', 'multi-node-ledger', 'tools', 'other'],
    'compute-saas': ['appInfra', 'clientOS', 'cache', 'other-compute'],
    containers: ['container-apps', 'container-images', 'get-started-with-containers', 'other'],
    'databases-saas': [
      'nosql-databases', 'relational-databases', 'ledger-blockchain-databases', 'data-lakes', 'data-warehouse',
      'other-databases',
    ],
    'developer-tools-saas': ['tools-developer-tools', 'scripts', 'devService', 'other-developer-tools'],
    devops: ['other'],
    identity: ['access-management', 'other'],
    integration: ['messaging', 'other'],
    IoT: ['iot-solutions', 'data-analytics-and-visualization', 'iot-connectivity', 'other-internet-of-things'],
    ITandAdministration: ['management-solutions', 'businessApplication', 'other-it-management-tools'],
    'monitoring-and-diagnostics': ['other'],
    media: ['media-services', 'content-protection', 'live-and-on-demand-streaming', 'other'],
    migration: ['data-migration', 'other'],
    'mixed-reality': ['other'],
    networking: ['appliance-managers', 'connectivity', 'firewalls', 'load-balancers', 'other'],
    security: ['identity-and-access-management', 'threat-protection', 'information-protection', 'other'],
    'storage-saas': [
      'backup', 'enterprise-hybrid-storage', 'file-sharing', 'data-lifecycle-management', 'other-storage',
    ],
    web: ['blogs-and-cmss', 'starter-web-apps', 'ecommerce', 'web-apps-frameworks', 'web-apps', 'other'],
  },
} as const satisfies Readonly<Record<string, Categories>>

/** The categories of AppSource, their first level alone. @see cloud-partner-portal-api-creating-offer */
// biome-ignore format: a table
export const appSourceCategories = {
  saas: [
    'analytics', 'ArtificialIntelligence', 'Collaboration', 'compliance', 'CustomerService', 'Finance',
    'HumanResources', 'IoT', 'ITandAdministration', 'Marketing', 'OperationsSupplyChain', 'Productivity', 'Sales',
    'geolocation',
  ],
  dynamics365: [
    'Analytics', 'ai-plus-machine-learning-dynamics', 'Collaboration', 'compliance', 'CustomerService', 'Finance',
    'HumanResources', 'internet-of-things-dynamics', 'ITandAdministration', 'Marketing', 'OperationsSupplyChain',
    'Productivity', 'Sales', 'geolocation',
  ],
  powerBi: [
    'Analytics', 'ai-plus-machine-learning-appsource', 'collaboration', 'compliance-and-legal', 'customer-service',
    'finance', 'human-resources', 'internet-of-things-appsource', 'it-and-management-tools', 'marketing',
    'operations-and-supply-chain', 'productivity', 'Sales', 'geolocation',
  ],
} as const

/** The industries of AppSource, their first level alone. @see cloud-partner-portal-api-creating-offer */
// biome-ignore format: a table
export const appSourceIndustries = {
  saasAndDynamics: [
    'Automotive', 'Agriculture', 'Distribution', 'Education', 'FinancialServices', 'Government',
    'HealthCareandLifeSciences', 'Manufacturing', 'RetailandConsumerGoods', 'MediaAndCommunications',
    'ProfessionalServices', 'ArchitectureAndConstruction', 'HospitalityandTravel', 'OtherPublicSectorIndustries',
    'RealEstate',
  ],
  powerBi: [
    'automotive', 'agriculture', 'distribution', 'education', 'financial-services', 'government', 'healthcare',
    'manufacturing-and-resources', 'retail-and-consumer-goods', 'media-and-communications', 'professional-services',
    'architecture-and-construction', 'hospitality-and-travel', 'other-public-sector-industries', 'real-estate',
  ],
} as const
