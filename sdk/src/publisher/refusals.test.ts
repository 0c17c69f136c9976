import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Caller } from '../caller.ts'
import { NotOfferedError, PartnerCenterApiError } from '../errors.ts'
import { scriptedPublisher } from '../scripted/scripted-publisher.ts'
import type { ScriptedAnswer } from '../scripted/scripted-service.ts'
import { createPublisherCenter } from './create-publisher-center.ts'
import { publisherService } from './publisher-service.ts'

const offer = { publisherId: 'contoso', offerId: 'contoso-vm' }

/** What an offer, then a product, is refused with where the service answers so. */
async function refusals(answer: ScriptedAnswer) {
  await using given = await scriptedPublisher(answer)
  const refusal = async (call: Promise<unknown>) => {
    const error = await call.catch((cause: unknown) => cause)
    assert.ok(error instanceof PartnerCenterApiError)
    return error
  }
  return {
    portal: await refusal(given.pc.offers.get(offer)),
    submission: await refusal(given.pc.products.get({ productID: 'p' })),
  }
}

test('the portal’s refusal tells its word, its message and the ids of the call', async () => {
  const { portal } = await refusals({
    status: 404,
    headers: { 'ms-correlationid': 'c', 'ms-requestid': 'r' },
    body: { error: { code: 'NotFound', message: 'The publisher contoso has no offer contoso-vm.' } },
  })

  const { operation, status, code, description, data, requestId, correlationId } = portal
  assert.deepEqual(
    { operation, status, code, description, data, requestId, correlationId },
    {
      operation: 'cpp.offers.get',
      status: 404,
      code: 'NotFound',
      description: 'The publisher contoso has no offer contoso-vm.',
      data: [],
      requestId: 'r',
      correlationId: 'c',
    },
  )
})

test('the text of the Submission API is taken apart: fault code, reason, and what is wrong with which member', async () => {
  const fault = {
    faultCode: 50400,
    reasonPhrase: 'Request validation failed.',
    correlationId: 'c',
    operationId: 'o',
    data: { 'ProductTypeFilter[0]': ["The field is invalid (value 'Application')."] },
  }
  const { submission } = await refusals({
    status: 400,
    headers: { 'request-id': 'r' },
    body: `ICH50400 - Unable to complete request. ${JSON.stringify(fault)}`,
  })

  assert.equal(submission.operation, 'ingestion.products.get')
  assert.equal(submission.code, 50400)
  assert.equal(
    submission.description,
    "Request validation failed. ProductTypeFilter[0]: The field is invalid (value 'Application').",
  )
  assert.deepEqual(submission.data, [
    { field: 'ProductTypeFilter[0]', messages: ["The field is invalid (value 'Application')."] },
  ])
  assert.deepEqual([submission.requestId, submission.correlationId], ['r', 'c'])
})

test('a text without JSON in it is told as it is', async () => {
  const { submission } = await refusals({ status: 409, body: 'ICH50409 - An error occurred.' })

  assert.equal(submission.code, undefined)
  assert.equal(submission.description, 'ICH50409 - An error occurred.')
})

test('what a gateway says before either API is told, too', async () => {
  const both = await refusals({ status: 403, body: { statusCode: 403, message: 'Out of call volume quota.' } })

  assert.deepEqual(
    [both.portal.description, both.submission.description],
    ['Out of call volume quota.', 'Out of call volume quota.'],
  )
})

test('an answer that says nothing is told by its status', async () => {
  const both = await refusals({ status: 403 })
  const told = 'The answer has the status 403 and no description.'

  assert.deepEqual([both.portal.description, both.submission.description], [told, told])
})

test('each API is called with its version, and with a token of its own resource at its own host', async () => {
  const requests: { readonly url: string; readonly body: string }[] = []
  const microsoft = createPublisherCenter({
    credentials: { tenantId: 'tenant', clientId: 'client', clientSecret: 'secret' },
    fetch: async (url, init) => {
      requests.push({ url: String(url), body: String(init?.body ?? '') })
      return Response.json({ access_token: 'token', expires_in: '3599', value: [] })
    },
  })

  await microsoft.offers.get(offer)
  await microsoft.products.list().page()
  await microsoft.offers.get(offer)

  assert.deepEqual(
    requests.map(({ url, body }) => `${url} ${new URLSearchParams(body).get('resource') ?? ''}`.trim()),
    [
      'https://login.microsoftonline.com/tenant/oauth2/token https://cloudpartner.azure.com',
      'https://cloudpartner.azure.com/api/publishers/contoso/offers/contoso-vm?api-version=2017-10-31',
      'https://login.microsoftonline.com/tenant/oauth2/token https://api.partner.microsoft.com',
      'https://api.partner.microsoft.com/v1.0/ingestion/products',
      'https://cloudpartner.azure.com/api/publishers/contoso/offers/contoso-vm?api-version=2017-10-31',
    ],
  )
})

test('another cloud has no marketplace: nothing is sent', async () => {
  // Whoever knows the cloud at run time only gets past the types.
  const options = { cloud: 'china', credentials: { accessToken: async () => 'token' } }
  const china = new Caller({ ...options, fetch: () => assert.fail('something was sent') }, publisherService('china'))

  await assert.rejects(china.call('cpp.offers.get', offer), (cause: unknown) => {
    assert.ok(cause instanceof NotOfferedError)
    assert.equal(cause.reason, 'The commercial marketplace is run from the public cloud.')
    return true
  })
})
