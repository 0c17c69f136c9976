import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { clouds } from '../clouds/clouds.ts'
import { apiOf, type Operation } from '../operation.ts'
import { operations } from '../operations.ts'
import { resourcesOf } from './resources.ts'
import * as roleSets from './role-sets.ts'
import { type Role, roleIds, roleSpec } from './roles.ts'

const all = Object.values<Operation>(operations)
const guarded = all.filter(({ auth }) => auth.length > 0)

/** Operations that a role may do, alone. */
const allowed = (role: Role) => guarded.filter(({ roles }) => roles.includes(role))

describe('who may do what', () => {
  test('is said of every operation that asks who is there, and of no other', () => {
    for (const { id, auth, roles } of all) assert.equal(roles.length > 0, auth.length > 0, id)
  })

  test('names no role twice', () => {
    for (const { id, roles } of guarded) assert.equal(new Set(roles).size, roles.length, id)
    for (const [name, set] of Object.entries(roleSets)) assert.equal(new Set(set).size, set.length, name)
  })

  test('leaves no role without anything to do', () => {
    for (const role of roleIds) assert.ok(allowed(role).length > 0, `${role} may do nothing`)
  })

  test('lets whoever may change a thing read it, too', () => {
    for (const change of guarded.filter(({ method }) => method === 'PUT' || method === 'PATCH')) {
      const read = guarded.find(({ method, path }) => method === 'GET' && path === change.path)
      for (const role of read ? change.roles : [])
        assert.ok(read?.roles.includes(role), `${role} may do ${change.id} but not ${read?.id}`)
    }
  })
})

describe('the roles that sell', () => {
  const writes = guarded.filter((operation) => apiOf(operation) === 'csp' && operation.audit !== undefined)

  test('are asked for by every operation of the Partner Center API', () => {
    for (const { id, roles } of guarded.filter((operation) => apiOf(operation) === 'csp'))
      for (const role of roles) assert.equal(roleSpec(role).scope, 'csp', `${id} takes ${role}`)
  })

  test('an Admin agent may do whatever changes something there', () => {
    for (const { id, roles } of writes) assert.ok(roles.includes('adminAgent'), id)
  })

  test('a Sales agent sells, a Helpdesk agent and a Billing admin change no customer, cart, order or subscription', () => {
    const selling = writes.filter(({ id }) => /^csp\.(carts|orders|subscriptions)\./.test(id))

    assert.ok(selling.length > 0)
    for (const { id, roles } of selling) {
      assert.ok(roles.includes('salesAgent'), id)
      assert.ok(!roles.some((role) => role === 'helpdeskAgent' || role === 'billingAdmin' || role === 'userAdmin'), id)
    }
  })
})

describe('the marketplace', () => {
  test('knows Owner, Manager, Developer and Contributor alone: the other roles have no effect there', () => {
    const known = new Set(guarded.filter((operation) => apiOf(operation) === 'cpp').flatMap(({ roles }) => roles))

    assert.deepEqual([...known].sort(), ['contributor', 'developer', 'manager', 'owner'])
  })

  test('takes submissions for those who publish, through an application with the role Manager alone', () => {
    for (const { id, roles } of guarded.filter((operation) => apiOf(operation) === 'ingestion'))
      for (const role of roles)
        assert.ok(
          roleSets.publishers.some((each) => each === role),
          `${id} takes ${role}`,
        )
    for (const cloud of clouds)
      for (const { api, applicationRole } of resourcesOf(cloud))
        assert.equal(applicationRole, api === 'ingestion' ? 'manager' : undefined)
  })
})

describe('whoever runs the installation', () => {
  test('sells nothing, and reads no customer through the Partner Center API', () => {
    // Who they are, everybody may ask.
    for (const role of ['operator', 'reviewer', 'dataTrustee', 'customerAdministrator'] as const)
      for (const operation of allowed(role))
        assert.ok(['comptoir', 'identity'].includes(apiOf(operation)), `${role} may do ${operation.id}`)
  })
})
