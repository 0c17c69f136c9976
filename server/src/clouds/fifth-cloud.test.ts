import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Cloud } from '@comptoir/contract/cloud'
import { clouds } from '@comptoir/contract/clouds/clouds'
import { refusal } from '@comptoir/contract/clouds/gate'
import { usgov } from '@comptoir/contract/clouds/usgov'
import { apiOf } from '@comptoir/contract/operation'
import { operations } from '@comptoir/contract/operations'
import { type PartnerApi, type PartnerCenter, startPartnerCenter } from '@comptoir/testing'
import { sandboxAccounts } from '../sandbox/accounts.ts'

/** A cloud that nobody runs, made of data alone. */
const atlantis: Cloud = {
  ...usgov,
  id: 'atlantis',
  name: 'Partner Center for Atlantis',
  issuerV1: { value: 'https://login.atlantis.example/{tenantId}/', source: 'inferred' },
  issuerV2: { value: 'https://login.atlantis.example/{tenantId}/v2.0', source: 'inferred' },
  graph: { value: 'https://graph.atlantis.example', source: 'inferred' },
  hosts: ['api.atlantis.example', 'login.atlantis.example'],
  lacks: [
    ...usgov.lacks,
    {
      operations: ['orders.*'],
      capability: 'orders outside a cart',
      reason: 'Atlantis sells through carts.',
      instead: 'Use csp.carts.create.',
      source: 'inferred',
    },
  ],
}

const guid = '11111111-1111-4111-8111-111111111111'

describe('a fifth cloud, from data alone', () => {
  let center: PartnerCenter
  let api: PartnerApi

  before(async () => {
    const [, , , model] = sandboxAccounts
    assert.ok(model)
    const account = { ...model.account, cloud: atlantis.id }
    center = await startPartnerCenter({ clouds: [...clouds, atlantis], accounts: [{ ...model, account }] })
    api = await center.api('atlantis')
  })
  after(() => center.close())

  test('the whole gate runs over it: every operation is offered or refused as its data says', async () => {
    const offered: string[] = []
    const refused: string[] = []
    for (const operation of Object.values(operations)) {
      if (apiOf(operation) !== 'csp') continue
      const path = operation.path.replaceAll(/\{\w+\}/g, guid)
      const answer = await api.send(
        operation.method,
        path,
        operation.method === 'GET' || operation.method === 'HEAD' ? undefined : {},
      )
      const said = operation.method === 'HEAD' ? undefined : answer.body?.data?.[0]
      if (refusal(atlantis, operation)) {
        refused.push(operation.id)
        assert.equal(answer.status, 403, operation.id)
        assert.deepEqual([said.operation, said.cloud], [operation.id, 'atlantis'])
      } else {
        offered.push(operation.id)
        assert.notEqual(said?.cloud, 'atlantis', `${operation.id} is offered`)
      }
    }

    const basis = Object.values(operations).filter(
      (operation) => apiOf(operation) === 'csp' && operation.clouds.some((cloud) => cloud === 'usgov'),
    )
    const orders = basis.filter(({ id }) => id.startsWith('csp.orders.'))
    assert.equal(offered.length, basis.length - orders.length)
    assert.ok(orders.length > 0)
    assert.ok(refused.includes('csp.orders.create'))
  })

  test('its tokens carry its own issuer and are taken at its own host alone', async () => {
    assert.equal((await api.get('/comptoir/v1/clock', { host: 'api.atlantis.example' })).status, 200)
    assert.equal(
      (await api.get('/comptoir/v1/clock', { host: 'partner.partnercenterapi.microsoftonline.cn' })).status,
      401,
    )
  })

  test('it stands in the matrix beside the documented ones', async () => {
    const { clouds: listed } = (await api.get('/comptoir/v1/clouds')).body
    const row = (await api.get('/comptoir/v1/clouds/atlantis')).body.capabilities.find(
      ({ operation, use }: { operation: string; use?: string }) =>
        operation === 'csp.orders.create' && use === undefined,
    )

    assert.deepEqual(
      listed.map(({ id }: { id: string }) => id),
      ['global', 'china', 'germany', 'usgov', 'atlantis'],
    )
    assert.deepEqual(row, {
      operation: 'csp.orders.create',
      offered: false,
      reason: 'Atlantis sells through carts.',
      alternative: 'Use csp.carts.create.',
      source: 'inferred',
    })
  })
})
