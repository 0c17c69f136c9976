import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Role, roleIds, roleSpec } from '@comptoir/contract/identity/roles'
import { PartnerCenterError } from '../partner-center-error.ts'
import { checkMayManage, keeperRole, requestedRoles, rolesOfKind } from './role-rules.ts'

const refusedWith = (name: string) => (cause: unknown) =>
  cause instanceof PartnerCenterError && cause.errorName === name

test('a partner account has the roles of the account and of those who sell', () => {
  const given = rolesOfKind('direct')

  assert.deepEqual(
    given,
    roleIds.filter((role) => ['account', 'csp'].includes(roleSpec(role).scope)),
  )
  assert.deepEqual(rolesOfKind('indirectReseller'), given)
})

test('the operator and the trustee have their own roles alone', () => {
  assert.deepEqual(rolesOfKind('operator'), ['operator', 'reviewer'])
  assert.deepEqual(rolesOfKind('trustee'), ['dataTrustee'])
  assert.deepEqual(
    [keeperRole('direct'), keeperRole('operator'), keeperRole('trustee')],
    ['owner', 'operator', 'dataTrustee'],
  )
})

test('roles are asked for by id or by name, in any letter case, and kept once', () => {
  assert.deepEqual(requestedRoles(['Admin agent', 'adminAgent', 'MANAGER', 'sales-agent'], 'direct'), [
    'manager',
    'adminAgent',
    'salesAgent',
  ])
})

test('a role that nobody knows, or that another kind of account has, is refused by name', () => {
  assert.throws(() => requestedRoles(['Emperor'], 'direct'), { errorName: 'roleUnknown', message: /Emperor/ })
  assert.throws(() => requestedRoles(['operator'], 'direct'), { errorName: 'roleNotOfAccount', message: /Operator/ })
  for (const [role, kind] of [
    ['dataTrustee', 'operator'],
    ['owner', 'operator'],
    ['reviewer', 'trustee'],
    ['customerAdministrator', 'direct'],
  ] as const)
    assert.throws(() => requestedRoles([role], kind), refusedWith('roleNotOfAccount'), `${role} in ${kind}`)
})

test('who manages the holders of a role', () => {
  const managers: Readonly<Record<string, readonly Role[]>> = {
    owner: ['owner'],
    manager: ['owner', 'manager', 'globalAdmin'],
    globalAdmin: ['owner', 'globalAdmin'],
    adminAgent: ['owner', 'manager', 'globalAdmin', 'userAdmin'],
    operator: ['operator'],
    reviewer: ['operator'],
    dataTrustee: ['dataTrustee'],
  }
  for (const [role, allowed] of Object.entries(managers))
    for (const caller of roleIds) {
      const check = () =>
        checkMayManage(
          [caller],
          roleIds.filter((each) => each === role),
        )
      if (allowed.includes(caller)) assert.doesNotThrow(check, `${caller} manages ${role}`)
      else assert.throws(check, refusedWith('roleNotGivable'), `${caller} does not manage ${role}`)
    }
})

test('somebody without a role is managed by whoever manages users', () => {
  assert.doesNotThrow(() => checkMayManage(['userAdmin'], []))
})
