import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { engines, expectError, type PartnerApi, type PartnerCenter, startPartnerCenter } from '@comptoir/testing'

const path = '/v1/profiles/support'
const wanted = { email: 'email@sample.com', telephone: '4255555555', website: 'www.microsoft.com' }

for (const engine of engines)
  describe(`replacing the support profile over ${engine.name}`, { skip: engine.skip }, () => {
    let center: PartnerCenter
    let api: PartnerApi

    before(async () => {
      center = await startPartnerCenter({ engine })
      api = await center.api()
    })
    after(() => center.close())

    test('it is replaced and read as it was answered', async () => {
      const { status, body } = await api.put(path, wanted)

      assert.equal(status, 200)
      assert.deepEqual(body, {
        ...wanted,
        profileType: 'support_profile',
        links: { self: { uri: '/v1/profiles/support', method: 'GET', headers: [] } },
        attributes: { objectType: 'PartnerSupportProfile' },
      })
      assert.deepEqual((await api.get(path)).body, body)
    })

    test('the path that the article prints leads to the same profile', async () => {
      const { status } = await api.put('/v1/profiles/supportprofile', { ...wanted, telephone: '1' })

      assert.equal(status, 200)
      assert.equal((await api.get(path)).body.telephone, '1')
    })

    test('a profile that lacks a member, or holds what is no email address, is refused', async () => {
      for (const changes of [{ email: undefined }, { telephone: undefined }, { website: undefined }, { email: 'x' }])
        await expectError(api.put(path, { ...wanted, ...changes }), 'propertyInvalid')
    })

    test('the cloud of 21Vianet replaces it too, though it cannot be read there', async () => {
      const { status, body } = await (await center.api('china')).put(path, wanted)

      assert.deepEqual([status, body.email], [200, 'email@sample.com'])
    })

    test('one account’s change leaves the others’ profiles alone', async () => {
      const usgov = await center.api('usgov')
      const { body: before } = await usgov.get(path)

      await (await center.api('germany')).put(path, wanted)

      assert.deepEqual((await usgov.get(path)).body, before)
    })
  })
