import { Type } from 'typebox'
import { userManagers } from '../identity/role-sets.ts'
import { defineOperation } from '../operation.ts'
import { seekCollection } from '../schemas/collection.ts'
import { person, roleNames } from '../schemas/person.ts'
import { email, guid, oneOf, optional, pageSize, shortText, text } from '../schemas/primitives.ts'

const everywhere = ['global', 'china', 'germany', 'usgov'] as const

/*
 * Inferred: in the national clouds Partner Center leaves the partner's own users to other portals, which are where their
 * directory is. Here the directory is Comptoir itself, in every cloud.
 */
const managed = { clouds: everywhere, auth: ['app', 'appUser'], roles: userManagers, source: 'comptoir' } as const
const one = { params: { userId: guid } } as const

export const listUsers = defineOperation({
  id: 'comptoir.users.list',
  title: 'List the people of the account',
  method: 'GET',
  path: '/comptoir/v1/users',
  query: { size: optional(pageSize), seekOperation: optional(oneOf(['Next'])) },
  replies: { 200: seekCollection(person) },
  list: 'seek',
  errors: ['requestInvalid'],
  ...managed,
})

export const getUser = defineOperation({
  id: 'comptoir.users.get',
  title: 'Show somebody of the account',
  method: 'GET',
  path: '/comptoir/v1/users/{userId}',
  ...one,
  replies: { 200: person },
  errors: ['userNotFound'],
  ...managed,
})

const oneTimePassword = Type.String({ description: 'told once; to be changed at the first sign-in' })

export const createUser = defineOperation({
  id: 'comptoir.users.create',
  title: 'Add somebody to the account, with roles',
  method: 'POST',
  path: '/comptoir/v1/users',
  body: Type.Object({
    /** In a domain of one of the account's tenants. */
    userPrincipalName: email,
    givenName: shortText,
    familyName: shortText,
    email: optional(email),
    roles: roleNames,
  }),
  replies: { 201: Type.Object({ ...person.properties, oneTimePassword }) },
  errors: ['userNameTaken', 'userDomainForeign', 'roleUnknown', 'roleNotOfAccount', 'roleNotGivable', 'rolesMissing'],
  audit: { resourceType: 'user', operationType: 'create_user' },
  tellsSecret: true,
  ...managed,
})

export const updateUser = defineOperation({
  id: 'comptoir.users.update',
  title: 'Change somebody of the account: names, roles, whether they may sign in',
  method: 'PATCH',
  path: '/comptoir/v1/users/{userId}',
  ...one,
  body: Type.Object({
    givenName: optional(shortText),
    familyName: optional(shortText),
    email: optional(email),
    /** Replace the ones held. */
    roles: optional(roleNames),
    enabled: optional(Type.Boolean()),
  }),
  replies: { 200: person },
  errors: ['userNotFound', 'roleUnknown', 'roleNotOfAccount', 'roleNotGivable', 'rolesMissing', 'lastHolder'],
  audit: { resourceType: 'user', operationType: 'update_user' },
  ...managed,
})

export const deleteUser = defineOperation({
  id: 'comptoir.users.delete',
  title: 'Remove somebody from the account',
  method: 'DELETE',
  path: '/comptoir/v1/users/{userId}',
  ...one,
  replies: { 204: null },
  errors: ['userNotFound', 'roleNotGivable', 'lastHolder'],
  audit: { resourceType: 'user', operationType: 'delete_user' },
  ...managed,
})

export const resetUserPassword = defineOperation({
  id: 'comptoir.users.resetPassword',
  title: 'Give somebody of the account a new one-time password',
  method: 'POST',
  path: '/comptoir/v1/users/{userId}/resetpassword',
  ...one,
  replies: { 200: Type.Object({ id: text, userPrincipalName: text, oneTimePassword }) },
  errors: ['userNotFound', 'roleNotGivable'],
  audit: { resourceType: 'user', operationType: 'reset_user_password' },
  tellsSecret: true,
  ...managed,
  // Inferred: what the national clouds exclude is a program by itself. Somebody has to be able to help who is locked out.
  uses: {
    byPerson: { title: 'By a person who signed in', clouds: everywhere, auth: ['appUser'], source: 'comptoir' },
    byProgram: {
      title: 'By a program alone',
      clouds: ['global'],
      auth: ['app'],
      source: 'developing-for-partner-center-for-microsoft-national-cloud',
    },
  },
})

export const resetUserSecondFactor = defineOperation({
  id: 'comptoir.users.resetSecondFactor',
  title: 'Let somebody of the account set up a second factor anew',
  method: 'POST',
  path: '/comptoir/v1/users/{userId}/resetsecondfactor',
  ...one,
  replies: { 200: person },
  errors: ['userNotFound', 'roleNotGivable'],
  audit: { resourceType: 'user', operationType: 'reset_user_second_factor' },
  ...managed,
})
