import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { engines, type PartnerApi, type PartnerCenter, startPartnerCenter } from '@comptoir/testing'
import { findMarketOfferByName } from '../marketplace/market-offer-store.ts'
import { membersOf } from '../marketplace/part-document.ts'
import { findPart } from '../marketplace/product-part-store.ts'
import { portalAddress, portalCaller, samplePortalOffer, samplePortalPlan } from './sample-portal-offer.ts'

const table = 'microsoft-azure-marketplace.tableLeadConfiguration'
const crm = 'microsoft-azure-marketplace.crmLeadConfiguration'

for (const engine of engines)
  describe(`secrets of an offer over ${engine.name}`, { skip: engine.skip }, () => {
    let center: PartnerCenter
    let api: PartnerApi

    before(async () => {
      center = await startPartnerCenter({ engine })
      api = await center.api('global', 'app', portalCaller)
    })
    after(() => center.close())

    const rowsOf = async (offerId: string) => {
      const { read } = center.server.store
      const offer = await findMarketOfferByName(read, center.account('global').account.partner_id, 'contoso', offerId)
      assert.ok(offer)
      return { offer, part: await findPart(read, offer, 'portalSecrets', 'secrets') }
    }
    /** The secrets that are kept of an offer, by their place. */
    const kept = async (offerId: string): Promise<Record<string, unknown>> => {
      const { part } = await rowsOf(offerId)
      if (!part) return {}
      const entries: [string, string][] = JSON.parse(center.server.vault.open(String(membersOf(part)['sealed'])))
      return Object.fromEntries(entries.map(([place, secret]) => [JSON.parse(place).at(-1), JSON.parse(secret)]))
    }
    const members = {
      [table]: { connectionString: 'AccountKey=c2VjcmV0' },
      [crm]: { url: 'https://crm.contoso.example', password: 'hunter2!', nested: [{ applicationKey: 'k3y' }] },
    }

    test('are never told, neither to who sends them nor to who reads', async () => {
      const made = await api.put(portalAddress('told'), samplePortalOffer({ members }))
      const read = await api.get(portalAddress('told'))

      const { offer } = made.body.definition
      assert.deepEqual(offer[table], {})
      assert.deepEqual(offer[crm], { url: 'https://crm.contoso.example', nested: [{}] })
      assert.deepEqual(read.body, made.body)
    })

    test('are kept, and no row has them as they are', async () => {
      const { offer, part } = await rowsOf('told')

      assert.deepEqual(await kept('told'), {
        connectionString: 'AccountKey=c2VjcmV0',
        password: 'hunter2!',
        applicationKey: 'k3y',
      })
      for (const secret of ['c2VjcmV0', 'hunter2!', 'k3y'])
        assert.ok(!`${offer.definition}${part?.document}`.includes(secret), secret)
    })

    test('stay what they were where a client sends back what it was told, and change where it sends others', async () => {
      await api.put(portalAddress('sent'), samplePortalOffer({ members }))
      const { body } = await api.get(portalAddress('sent'))

      await api.put(portalAddress('sent'), body)
      const back = await kept('sent')
      await api.put(
        portalAddress('sent'),
        samplePortalOffer({ members: { [crm]: { password: 'other' }, [table]: { connectionString: '' } } }),
      )
      const changed = await kept('sent')

      assert.equal(back['password'], 'hunter2!')
      assert.deepEqual([changed['password'], changed['connectionString']], ['other', 'AccountKey=c2VjcmV0'])
    })

    test('are forgotten where null takes their place, or their plan is gone', async () => {
      const plans = [samplePortalPlan('first', { 'contoso.password': 'of the plan' })]
      await api.put(portalAddress('gone'), samplePortalOffer({ members, plans }))
      const before = await kept('gone')

      await api.put(portalAddress('gone'), samplePortalOffer({ members: { [crm]: { password: null } }, plans: [] }))
      const later = await kept('gone')

      assert.equal(before['contoso.password'], 'of the plan')
      assert.ok(!('password' in later) && !('contoso.password' in later))
      assert.equal(later['connectionString'], 'AccountKey=c2VjcmV0')
    })

    test('are not on record either', async () => {
      const partner = await center.api('global')

      const records = JSON.stringify((await partner.get('/v1/auditrecords?size=100')).body)

      assert.match(records, /put_offer/)
      assert.ok(!records.includes('hunter2!'))
    })
  })
