import { Type } from 'typebox'
import { defineOperation } from '../operation.ts'
import { text } from '../schemas/primitives.ts'

export const listPermissions = defineOperation({
  id: 'comptoir.permissions.list',
  title: 'List the roles, and which of them may do what',
  method: 'GET',
  path: '/comptoir/v1/permissions',
  replies: {
    200: Type.Object({
      roles: Type.Array(Type.Object({ id: text, name: text, scope: text, purpose: text })),
      operations: Type.Array(
        Type.Object({
          id: text,
          title: text,
          api: text,
          /** Kinds of caller that it takes; none where it is open to everybody. */
          credentials: Type.Array(text),
          /** One of these is enough. */
          roles: Type.Array(text),
        }),
      ),
    }),
  },
  errors: [],
  clouds: ['global', 'china', 'germany', 'usgov'],
  auth: [],
  roles: [],
  source: 'comptoir',
})
