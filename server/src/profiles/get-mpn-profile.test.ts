import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { engines, expectError, type PartnerApi, type PartnerCenter, startPartnerCenter } from '@comptoir/testing'

for (const engine of engines)
  describe(`reading network profiles over ${engine.name}`, { skip: engine.skip }, () => {
    let center: PartnerCenter
    let api: PartnerApi

    before(async () => {
      center = await startPartnerCenter({ engine })
      api = await center.api()
    })
    after(() => center.close())

    test('without a number it is the partner’s own', async () => {
      const { status, body } = await api.get('/v1/profiles/mpn')

      assert.equal(status, 200)
      assert.deepEqual(body, {
        mpnId: '4390001',
        partnerName: 'Comptoir Sandbox Global',
        profileType: 'MpnProfile',
        links: { self: { uri: '/profiles/mpn', method: 'GET', headers: [] } },
        attributes: { objectType: 'MpnProfile' },
      })
    })

    test('the partner finds itself by its number', async () => {
      const { body } = await api.get('/v1/profiles/mpn?mpnId=4390001')

      assert.deepEqual(body, (await api.get('/v1/profiles/mpn')).body)
    })

    test('a reseller is found by its number', async () => {
      const { status, body } = await api.get('/v1/profiles/mpn?mpnId=4847383')

      assert.equal(status, 200)
      assert.deepEqual(body, {
        mpnId: '4847383',
        partnerName: 'Quayside Resellers',
        profileType: 'MpnProfile',
        links: { self: { uri: '/profiles/mpn', method: 'GET', headers: [] } },
        attributes: { objectType: 'MpnProfile' },
      })
    })

    test('another partner, and another partner’s reseller, are found by their numbers', async () => {
      const china = await center.api('china')

      const partner = await china.get('/v1/profiles/mpn?mpnId=4390003')
      const reseller = await china.get('/v1/profiles/mpn?mpnId=4847384')

      assert.equal(partner.body.partnerName, 'Comptoir Sandbox Deutschland')
      assert.equal(reseller.body.partnerName, 'Lighthouse IT Services')
    })

    test('a number of nobody is not found, in the documented words', async () => {
      const { body } = await expectError(api.get('/v1/profiles/mpn?mpnId=9999999'), 'partnerNotFound')

      assert.deepEqual(body, {
        code: 3000,
        description: 'Partner Organization with partner_id 9999999 could not be found',
        data: [],
        source: 'PartnerFD',
      })
    })

    test('what is no number is refused', async () => {
      for (const mpnId of ['abc', '0', '-1'])
        await expectError(api.get(`/v1/profiles/mpn?mpnId=${mpnId}`), 'requestInvalid')
    })
  })
