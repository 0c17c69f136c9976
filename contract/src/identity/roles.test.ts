import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { findRole, isRole, roleIds, roleSpec } from './roles.ts'

describe('a role', () => {
  test('is found by its id or its name, in any letter case, with any signs between the words', () => {
    const spelled = ['adminAgent', 'ADMINAGENT', 'Admin agent', 'admin-agent', 'admin_agent', 'Admin Agent']

    for (const each of spelled) assert.equal(findRole(each), 'adminAgent', each)
  })

  test('is found for every id and name there is', () => {
    for (const role of roleIds) {
      assert.equal(findRole(role), role)
      assert.equal(findRole(roleSpec(role).name), role)
    }
  })

  test('is not made up, nor taken from what every object has', () => {
    for (const each of ['', 'administrator', 'constructor', 'toString', '__proto__', 'owner owner'])
      assert.deepEqual([findRole(each), isRole(each)], [undefined, false], each)
  })

  test('has a name of its own, and says what its holders are there for', () => {
    const names = roleIds.map((role) => roleSpec(role).name)

    assert.equal(new Set(names).size, names.length)
    for (const role of roleIds) assert.match(roleSpec(role).purpose, /^[a-z].{8,80}$/)
  })

  test('of the customer’s own people is there, beside those of the account, of its sellers and of the installation', () => {
    const scopes = new Set(roleIds.map((role) => roleSpec(role).scope))

    assert.deepEqual([...scopes].sort(), ['account', 'csp', 'customer', 'installation'])
  })
})

describe('the documented roles', () => {
  const namesOf = (scope: string) =>
    roleIds.filter((role) => roleSpec(role).scope === scope).map((role) => roleSpec(role).name)

  test('of a partner account are those of Partner Center and of the Cloud Partner Portal', () => {
    assert.deepEqual(namesOf('account'), [
      'Owner',
      'Manager',
      'Developer',
      'Contributor',
      'Business contributor',
      'Financial contributor',
      'Marketer',
    ])
  })

  test('of those who sell are Partner Center’s', () => {
    assert.deepEqual(namesOf('csp'), [
      'Admin agent',
      'Sales agent',
      'Helpdesk agent',
      'Global admin',
      'Billing admin',
      'User admin',
    ])
  })
})
