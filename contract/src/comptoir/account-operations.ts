import { Type } from 'typebox'
import { accountManagers, accountPeople } from '../identity/role-sets.ts'
import { defineOperation } from '../operation.ts'
import { seekCollection } from '../schemas/collection.ts'
import { ownAccount, partnerAccount, sellerContact } from '../schemas/partner-account.ts'
import { guid, oneOf, optional, pageSize, text } from '../schemas/primitives.ts'

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
