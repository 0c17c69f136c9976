import type { NewCustomer } from '@comptoir/contract/schemas/customer'
import type { NewAccount } from '../identity/create-account.ts'
import { sandboxAccounts } from '../sandbox/accounts.ts'

let made = 0

/** A request for a new customer in the United States, whose domain nobody has; tests state what they are about. */
export function sampleNewCustomer({
  domain,
  address,
  ...billing
}: {
  readonly domain?: string
  readonly address?: Readonly<Record<string, string>>
  readonly companyName?: string
  readonly email?: string
  readonly culture?: string
  readonly language?: string
} = {}): NewCustomer {
  made += 1
  return {
    companyProfile: { domain: domain ?? `relecloud-new-${made}.onmicrosoft.com` },
    billingProfile: {
      email: 'gena@relecloud.example',
      culture: 'en-US',
      language: 'en',
      companyName: `Relecloud ${made}`,
      ...billing,
      defaultAddress: {
        country: 'US',
        city: 'Redmond',
        state: 'WA',
        addressLine1: 'One Microsoft Way',
        postalCode: '98052',
        firstName: 'Gena',
        lastName: 'Soto',
        phoneNumber: '4255550101',
        ...address,
      },
    },
  }
}

/** A second partner in the public cloud, a direct one with its own tenant. */
export const fabrikam: NewAccount = anotherOf(sandboxAccounts[0])

function anotherOf(model: NewAccount | undefined): NewAccount {
  if (!model) throw new TypeError('the sandbox has no account')
  const fresh = (id: string): string => `f${id.slice(1)}`
  const domain = 'fabrikam.onmicrosoft.com'
  const { account, application, administrator } = model
  return {
    ...model,
    account: {
      ...account,
      partner_id: fresh(account.partner_id),
      tenant_id: fresh(account.tenant_id),
      domain,
      name: 'Fabrikam',
      kind: 'direct',
      mpn_id: '4391507',
    },
    application: { ...application, clientId: fresh(application.clientId), objectId: fresh(application.objectId) },
    people: [],
    administrator: {
      ...administrator,
      userId: fresh(administrator.userId),
      userPrincipalName: `admin@${domain}`,
      refreshToken: 'the-refresh-token-of-fabrikam',
    },
    resellers: [],
  }
}
