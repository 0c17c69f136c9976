import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type PartnerCenter, startPartnerCenter } from '@comptoir/testing'

const portal = '/api/publishers/contoso/offers'
const submission = '/v1.0/ingestion/products'

describe('the marketplace’s APIs', () => {
  let center: PartnerCenter

  before(async () => {
    center = await startPartnerCenter()
  })
  after(() => center.close())

  const ask = async (url: string, resource: string) => {
    const { account, application } = center.account('global')
    const form = {
      grant_type: 'client_credentials',
      client_id: application.clientId,
      client_secret: application.secret,
    }
    const token = await center.server.app.inject({
      method: 'POST',
      url: `/${account.tenant_id}/oauth2/token`,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams({ ...form, resource }).toString(),
    })
    const answer = await center.server.app.inject({
      url,
      headers: { authorization: `Bearer ${token.json().access_token}` },
    })
    return { status: answer.statusCode, body: answer.json() }
  }

  test('answer 501 to what is not built, each in its own shape', async () => {
    const offers = await ask(portal, 'https://cloudpartner.azure.com')
    const products = await ask(submission, 'https://api.partner.microsoft.com')

    const message = 'The operation cpp.offers.list is documented but not built yet.'
    assert.deepEqual(offers, { status: 501, body: { error: { code: 'NotImplemented', message } } })
    assert.equal(products.status, 501)
    assert.match(products.body, /^ICH50501 - Unable to complete request\. \{"faultCode":50501,/)
  })

  test('refuse tokens for another API', async () => {
    const offers = await ask(portal, 'https://api.partner.microsoft.com')
    const products = await ask(submission, 'https://api.partnercenter.microsoft.com')

    assert.deepEqual([offers.status, offers.body.error.code], [401, 'Unauthorized'])
    assert.equal(products.status, 401)
    assert.match(products.body, /^ICH50401 - /)
  })
})
