import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { operations } from '@comptoir/contract/operations'
import { type PartnerCenter, startPartnerCenter } from '@comptoir/testing'

const portal = '/api/publishers/contoso/offers'
const submission = '/v1.0/ingestion/products'

const portalResource = 'https://cloudpartner.azure.com'
const submissionResource = 'https://api.partner.microsoft.com'

describe('the marketplace’s APIs', () => {
  let center: PartnerCenter

  before(async () => {
    const planned = [operations['cpp.offerTypes.list'], operations['ingestion.products.list']].map((operation) => ({
      ...operation,
      status: 'planned' as const,
    }))
    center = await startPartnerCenter({
      operations: { ...operations, ...Object.fromEntries(planned.map((operation) => [operation.id, operation])) },
    })
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
    const types = await ask('/api/offerTypes', portalResource)
    const products = await ask(submission, submissionResource)

    const message = 'The operation cpp.offerTypes.list is documented but not built yet.'
    assert.deepEqual(types, { status: 501, body: { error: { code: 'NotImplemented', message } } })
    assert.equal(products.status, 501)
    assert.match(products.body, /^ICH50501 - Unable to complete request\. \{"faultCode":50501,/)
  })

  test('know every operation at its address, in any letter case', async () => {
    const product = `${submission}/9b7c2f3e-0000-4000-8000-000000000001`
    const paths = [
      '/API/Publishers/contoso/Offers/contoso-vm/Submissions/',
      '/api/operations/contoso$contoso-vm$2$preview',
      `${product}/branches/getByModule(module=Listing)`,
      `${product}/Listings/GETBYINSTANCEID(INSTANCEID=1)`,
      `${product}/productavailabilities/1`,
      '/v1.0/ingestion/v1.0/ingestion/products?$skipToken=x',
    ]

    for (const path of paths) await ask(path, path.startsWith('/v1') ? submissionResource : portalResource)

    const journal = await (await center.api()).get(`/comptoir/v1/requests?size=${paths.length}`)
    const told = journal.body.requests.map(({ operation }: { operation: string }) => operation).toReversed()
    assert.deepEqual(told, [
      'cpp.operations.list',
      'cpp.operations.getLegacy',
      'ingestion.branches.listByModule',
      'ingestion.listings.listByInstance',
      'ingestion.productAvailabilities.get',
      'ingestion.products.list',
    ])
  })

  test('refuse tokens for another API', async () => {
    const offers = await ask(portal, 'https://api.partner.microsoft.com')
    const products = await ask(submission, 'https://api.partnercenter.microsoft.com')

    assert.deepEqual([offers.status, offers.body.error.code], [401, 'Unauthorized'])
    assert.equal(products.status, 401)
    assert.match(products.body, /^ICH50401 - /)
  })
})
