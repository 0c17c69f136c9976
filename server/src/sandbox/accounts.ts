import type { NewAccount } from '../identity/create-account.ts'

interface Person {
  readonly givenName: string
  readonly familyName: string
  readonly email: string
  readonly phone: string
}

interface Place {
  readonly country: string
  readonly city: string
  readonly state?: string
  readonly addressLine1: string
  readonly postalCode: string
}

interface SandboxPartner {
  readonly cloud: string
  /** Every id of the account is this with another first digit group. */
  readonly idTail: string
  readonly name: string
  readonly domain: string
  readonly kind: 'direct' | 'indirectProvider'
  readonly mpnId: string
  readonly currency: string
  readonly language: string
  readonly culture: string
  readonly person: Person
  readonly place: Place
  /** The publisher that it is in the marketplace, where its cloud has one. */
  readonly publisherId?: string
  readonly resellers: NewAccount['resellers']
}

/** The partners of the sandbox. The first is an indirect provider, so that both ways of selling can be tried. */
const partners: readonly SandboxPartner[] = [
  {
    cloud: 'global',
    idTail: '4b1e-4c6f-9a27-5d0c81f3e601',
    name: 'Comptoir Sandbox Global',
    domain: 'comptoirglobal.onmicrosoft.com',
    kind: 'indirectProvider',
    mpnId: '4390001',
    currency: 'USD',
    language: 'en',
    culture: 'en-US',
    person: { givenName: 'Ada', familyName: 'Marsh', email: 'ada@comptoirglobal.example', phone: '4255550100' },
    place: { country: 'US', city: 'Redmond', state: 'WA', addressLine1: '1 Harbour Way', postalCode: '98052' },
    publisherId: 'contoso',
    resellers: [
      { resellerId: '7d5a1c02-4b1e-4c6f-9a27-5d0c81f3e601', mpnId: '4847383', name: 'Quayside Resellers' },
      { resellerId: '8e6b2d13-4b1e-4c6f-9a27-5d0c81f3e601', mpnId: '4847384', name: 'Lighthouse IT Services' },
    ],
  },
  {
    cloud: 'china',
    idTail: '5c2f-4d70-8b38-6e1d92a4f702',
    name: 'Comptoir Sandbox 21Vianet',
    domain: 'comptoirchina.partner.onmschina.cn',
    kind: 'direct',
    mpnId: '4390002',
    currency: 'CNY',
    language: 'zh',
    culture: 'zh-CN',
    person: { givenName: 'Wei', familyName: 'Lan', email: 'wei@comptoirchina.example', phone: '02155550100' },
    place: { country: 'CN', city: 'Shanghai', state: 'SH', addressLine1: '88 Century Avenue', postalCode: '200120' },
    resellers: [],
  },
  {
    cloud: 'germany',
    idTail: '6d30-4e81-9c49-7f2ea3b50803',
    name: 'Comptoir Sandbox Deutschland',
    domain: 'comptoirgermany.onmicrosoft.de',
    kind: 'direct',
    mpnId: '4390003',
    currency: 'EUR',
    language: 'de',
    culture: 'de-DE',
    person: { givenName: 'Jutta', familyName: 'Brandt', email: 'jutta@comptoirgermany.example', phone: '03055550100' },
    place: { country: 'DE', city: 'Berlin', addressLine1: 'Hafenstraße 12', postalCode: '10115' },
    resellers: [],
  },
  {
    cloud: 'usgov',
    idTail: '7e41-4f92-8d5a-803fb4c61904',
    name: 'Comptoir Sandbox US Government',
    domain: 'comptoirusgov.onmicrosoft.us',
    kind: 'direct',
    mpnId: '4390004',
    currency: 'USD',
    language: 'en',
    culture: 'en-US',
    person: { givenName: 'Grace', familyName: 'Pell', email: 'grace@comptoirusgov.example', phone: '2025550100' },
    place: { country: 'US', city: 'Washington', state: 'DC', addressLine1: '400 Capitol Street', postalCode: '20001' },
    resellers: [],
  },
]

/** What everyone of the sandbox signs in with: a password, and the seed of the codes that follow it. */
export const sandboxSecrets = {
  password: 'Comptoir-sandbox-password-known-to-everyone',
  totpSecret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
} as const

/** Where the sandbox's applications take their answers: the addresses that clients in development listen at. */
export const sandboxReplyUrls: readonly string[] = ['http://localhost', 'https://localhost', 'http://127.0.0.1']

/**
 * The sandbox's accounts, one a cloud. Their credentials are known to everyone, as Azurite's are: they exist so that
 * documents and tests can name them, and `comptoir start` alone creates them.
 */
export const sandboxAccounts: readonly NewAccount[] = partners.map((partner) => ({
  account: {
    partner_id: `1a2b3c01-${partner.idTail}`,
    tenant_id: `2b3c4d02-${partner.idTail}`,
    cloud: partner.cloud,
    domain: partner.domain,
    name: partner.name,
    kind: partner.kind,
    mpn_id: partner.mpnId,
    country: partner.place.country,
    currency: partner.currency,
    sandbox: 1,
  },
  application: {
    clientId: `3c4d5e03-${partner.idTail}`,
    objectId: `4d5e6f04-${partner.idTail}`,
    name: 'Comptoir sandbox application',
    secret: `comptoir-sandbox-${partner.cloud}-key-known-to-everyone`,
    roles: ['manager', 'adminAgent'],
    replyUrls: sandboxReplyUrls,
  },
  administrator: {
    userId: `5e6f7a05-${partner.idTail}`,
    userPrincipalName: `admin@${partner.domain}`,
    givenName: partner.person.givenName,
    familyName: partner.person.familyName,
    email: partner.person.email,
    roles: ['owner', 'globalAdmin', 'adminAgent'],
    ...sandboxSecrets,
    refreshToken: `comptoir-sandbox-${partner.cloud}-refresh-token-known-to-everyone`,
  },
  people: [
    {
      userId: `6f708b06-${partner.idTail}`,
      userPrincipalName: `sales@${partner.domain}`,
      givenName: 'Sam',
      familyName: 'Sellers',
      email: `sales@${partner.domain}`,
      roles: ['salesAgent'],
      ...sandboxSecrets,
    },
    {
      userId: `70819c07-${partner.idTail}`,
      userPrincipalName: `helpdesk@${partner.domain}`,
      givenName: 'Hana',
      familyName: 'Desk',
      email: `helpdesk@${partner.domain}`,
      roles: ['helpdeskAgent'],
      ...sandboxSecrets,
    },
  ],
  profiles: profilesOf(partner),
  ...(partner.publisherId === undefined ? {} : { publisherId: partner.publisherId }),
  resellers: partner.resellers,
}))

function profilesOf({
  idTail,
  name,
  domain,
  person,
  place,
  currency,
  language,
  culture,
}: SandboxPartner): Readonly<Record<string, object>> {
  const named = { ...place, firstName: person.givenName, lastName: person.familyName, phoneNumber: person.phone }
  const contact = {
    firstName: person.givenName,
    lastName: person.familyName,
    email: person.email,
    phoneNumber: person.phone,
  }
  return {
    organization: {
      id: `1a2b3c01-${idTail}`,
      companyName: name,
      defaultAddress: named,
      tenantId: `2b3c4d02-${idTail}`,
      domain,
      email: person.email,
      language,
      culture,
    },
    legalBusiness: {
      companyName: name,
      address: named,
      primaryContact: contact,
      companyApproverAddress: place,
      companyApproverEmail: person.email,
      vettingStatus: 'authorized',
      vettingSubStatus: 'none',
    },
    billing: {
      companyName: name,
      address: place,
      primaryContact: contact,
      purchaseOrderNumber: '9888',
      taxId: '',
      billingCurrency: currency,
    },
    support: { email: `support@${domain}`, telephone: person.phone, website: `https://${domain}` },
  }
}
