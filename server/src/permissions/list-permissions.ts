import type { listPermissions as operation } from '@comptoir/contract/comptoir/permission-operations'
import { roleIds, roleSpec } from '@comptoir/contract/identity/roles'
import { apiOf, type Output } from '@comptoir/contract/operation'
import type { Handler } from '../handler.ts'
import type { Server } from '../server.ts'

type Permissions = Output<typeof operation>

/** Worked out once: the contract does not change while a server runs. */
const known = new WeakMap<Server, Permissions>()

/** Tells every role and every operation with who may call it, as the contract has it and one stage checks it. */
export const listPermissions: Handler<typeof operation> = async ({ server }) => {
  const permissions = known.get(server) ?? permissionsOf(server)
  known.set(server, permissions)
  return permissions
}

function permissionsOf({ operations }: Server): Permissions {
  return {
    roles: roleIds.map((id) => {
      const { name, scope, purpose } = roleSpec(id)
      return { id, name, scope, purpose }
    }),
    operations: Object.values(operations)
      .toSorted((one, other) => (one.id < other.id ? -1 : 1))
      .map((each) => ({
        id: each.id,
        title: each.title,
        api: apiOf(each),
        credentials: [...each.auth],
        roles: [...each.roles],
      })),
  }
}
