import { Type } from 'typebox'
import { accountManagers, accountPeople } from '../identity/role-sets.ts'
import { defineOperation } from '../operation.ts'
import { newAdministrator } from '../programmes/enrollment.ts'
import { seekCollection } from '../schemas/collection.ts'
import { ownAccount, partnerAccount, sellerContact } from '../schemas/partner-account.ts'
import { domainName, email, guid, oneOf, optional, pageSize, shortText, text } from '../schemas/primitives.ts'

const everywhere = ['global', 'china', 'germany', 'usgov'] as const

export const getAccount = defineOperation({
  id: 'comptoir.account.get',
  title: 'Show the account: its cloud, its tenants and the state of its enrolment',
  method: 'GET',
  path: '/comptoir/v1/account',
  replies: { 200: ownAccount },
  errors: [],
  clouds: everywhere,
  auth: ['app', 'appUser'],
  roles: accountPeople,
  source: 'comptoir',
})

export const updateAccount = defineOperation({
  id: 'comptoir.account.update',
  title: 'Change whom the marketplace writes to about the account',
  method: 'PATCH',
  path: '/comptoir/v1/account',
  body: Type.Object({ sellerContact }),
  replies: { 200: ownAccount },
  errors: [],
  audit: { resourceType: 'account', operationType: 'update_account' },
  clouds: everywhere,
  auth: ['app', 'appUser'],
  roles: accountManagers,
  source: 'comptoir',
})

export const listAccounts = defineOperation({
  id: 'comptoir.accounts.list',
  title: 'List the partner accounts of the installation',
  method: 'GET',
  path: '/comptoir/v1/accounts',
  query: { cloud: optional(text), size: optional(pageSize), seekOperation: optional(oneOf(['Next'])) },
  replies: { 200: seekCollection(partnerAccount) },
  list: 'seek',
  errors: ['requestInvalid'],
  clouds: everywhere,
  auth: ['app', 'appUser'],
  roles: ['operator'],
  source: 'comptoir',
  notes: 'Nothing of any account’s customers is shown.',
})

export const getPartnerAccount = defineOperation({
  id: 'comptoir.accounts.get',
  title: 'Show one partner account of the installation',
  method: 'GET',
  path: '/comptoir/v1/accounts/{accountId}',
  params: { accountId: guid },
  replies: { 200: partnerAccount },
  errors: ['accountNotFound'],
  clouds: everywhere,
  auth: ['app', 'appUser'],
  roles: ['operator'],
  source: 'comptoir',
  notes: 'Nothing of the account’s customers is shown.',
})

export const createTrusteeAccount = defineOperation({
  id: 'comptoir.accounts.createTrustee',
  title: 'Make the account of a cloud’s data trustee, with somebody who decides who may read customer data',
  method: 'POST',
  path: '/comptoir/v1/accounts/trustees',
  body: Type.Object({
    /** One whose programme has a data trustee. */
    cloud: text,
    name: shortText,
    /** The domain of the account's tenant; nobody's yet. */
    domain: domainName,
    administrator: Type.Object({
      /** In the account's domain. */
      userPrincipalName: email,
      givenName: shortText,
      familyName: shortText,
      email: optional(email),
    }),
  }),
  replies: { 201: Type.Object({ ...partnerAccount.properties, administrator: newAdministrator }) },
  errors: ['notFound', 'trusteeNotNeeded', 'trusteeExists', 'tenantDomainTaken', 'userDomainForeign', 'userNameTaken'],
  audit: { resourceType: 'account', operationType: 'create_trustee_account' },
  tellsSecret: true,
  clouds: everywhere,
  auth: ['appUser'],
  roles: ['operator'],
  source: 'comptoir',
  notes: 'A cloud has one such account at most; it decides on requests for the data of all customers of the cloud.',
})
