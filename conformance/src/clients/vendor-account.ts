import type { NewAccount } from '@comptoir/server/identity/create-account'

/** A control panel vendor in the cloud of a partner: an account of its own, whose application partners may consent to. */
export function vendorBeside({ account, application, administrator, ...partner }: NewAccount): NewAccount {
  const domain = `vendor.${account.domain}`
  return {
    ...partner,
    account: {
      ...account,
      partner_id: own(account.partner_id),
      tenant_id: own(account.tenant_id),
      domain,
      name: 'Contoso Control Panels',
      mpn_id: '4391508',
    },
    application: {
      ...application,
      clientId: own(application.clientId),
      objectId: own(application.objectId),
      name: 'Contoso control panel',
    },
    administrator: {
      ...administrator,
      userId: own(administrator.userId),
      userPrincipalName: `admin@${domain}`,
      refreshToken: `refresh-token-of-${domain}`,
    },
    people: [],
    resellers: [],
  }
}

function own(id: string): string {
  return `8${id.slice(1)}`
}
