import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { roleIds, roleSpec } from '@comptoir/contract/identity/roles'
import type { Operation } from '@comptoir/contract/operation'
import { operations } from '@comptoir/contract/operations'
import { type PartnerCenter, startPartnerCenter } from '@comptoir/testing'

describe('comptoir.permissions.list', () => {
  let center: PartnerCenter

  before(async () => {
    center = await startPartnerCenter()
  })
  after(() => center.close())

  const listed = async () => (await center.server.app.inject({ url: '/comptoir/v1/permissions' })).json()

  test('everybody may read every role, with what it is for', async () => {
    const { roles } = await listed()

    assert.deepEqual(
      roles,
      roleIds.map((id) => {
        const { name, scope, purpose } = roleSpec(id)
        return { id, name, scope, purpose }
      }),
    )
  })

  test('every operation of every API tells who may call it, as the contract has it', async () => {
    const { operations: told } = await listed()

    const expected = Object.values<Operation>(operations).map(({ id, auth, roles }) => [id, auth, roles])
    assert.deepEqual(
      told.map((each: { id: string; credentials: string[]; roles: string[] }) => [
        each.id,
        each.credentials,
        each.roles,
      ]),
      expected.sort(([one], [other]) => (String(one) < String(other) ? -1 : 1)),
    )
  })
})
