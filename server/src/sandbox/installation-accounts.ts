import type { Role } from '@comptoir/contract/identity/roles'
import type { NewAccount, NewPerson } from '../identity/create-account.ts'
import { sandboxReplyUrls, sandboxSecrets } from './accounts.ts'

interface InstallationParty {
  readonly cloud: string
  readonly kind: 'operator' | 'trustee'
  readonly idTail: string
  readonly name: string
  readonly domain: string
  readonly country: string
  readonly currency: string
  readonly people: readonly { readonly user: string; readonly givenName: string; readonly roles: readonly Role[] }[]
}

const parties: readonly InstallationParty[] = [
  {
    cloud: 'global',
    kind: 'operator',
    idTail: '8f52-4aa3-9e6b-9140c5d72a05',
    name: 'Comptoir Sandbox Operator',
    domain: 'operator.comptoir.example',
    country: 'US',
    currency: 'USD',
    people: [
      { user: 'operator', givenName: 'Olu', roles: ['operator'] },
      { user: 'reviewer', givenName: 'Rio', roles: ['reviewer'] },
    ],
  },
  {
    cloud: 'germany',
    kind: 'trustee',
    idTail: '9063-4bb4-8f7c-a251d6e83b06',
    name: 'Comptoir Sandbox Treuhand',
    domain: 'trustee.comptoir.example',
    country: 'DE',
    currency: 'EUR',
    people: [{ user: 'trustee', givenName: 'Thea', roles: ['dataTrustee'] }],
  },
]

/** Whoever runs the sandbox, and the data trustee of its German cloud. They sell nothing; everyone knows their credentials. */
export const installationAccounts: readonly NewAccount[] = parties.map((party) => {
  const [administrator, ...people] = party.people.map((each, index) => personOf(party, each, index))
  if (!administrator) throw new TypeError(`${party.name} has nobody`)
  return {
    account: {
      partner_id: `1a2b3c01-${party.idTail}`,
      tenant_id: `2b3c4d02-${party.idTail}`,
      cloud: party.cloud,
      domain: party.domain,
      name: party.name,
      kind: party.kind,
      mpn_id: '',
      country: party.country,
      currency: party.currency,
      sandbox: 1,
    },
    application: {
      clientId: `3c4d5e03-${party.idTail}`,
      objectId: `4d5e6f04-${party.idTail}`,
      name: `${party.name} application`,
      secret: `comptoir-sandbox-${party.kind}-key-known-to-everyone`,
      roles: [],
      replyUrls: sandboxReplyUrls,
    },
    administrator: {
      ...administrator,
      refreshToken: `comptoir-sandbox-${party.kind}-refresh-token-known-to-everyone`,
    },
    people,
    profiles: {},
    resellers: [],
  }
})

function personOf(
  { idTail, domain }: InstallationParty,
  { user, givenName, roles }: InstallationParty['people'][number],
  index: number,
): NewPerson {
  return {
    userId: `5e6f7a${(5 + index).toString(16).padStart(2, '0')}-${idTail}`,
    userPrincipalName: `${user}@${domain}`,
    givenName,
    familyName: 'Harbour',
    email: `${user}@${domain}`,
    roles,
    ...sandboxSecrets,
  }
}
