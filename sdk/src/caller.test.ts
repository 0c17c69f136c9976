import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createPartnerCenter } from './create-partner-center.ts'
import { NotOfferedError, PartnerCenterApiError, UnreachableError } from './errors.ts'
import { type ScriptedAnswer, scriptedService } from './scripted/scripted-service.ts'

const customerId = '8a3e1c5a-8c1f-4a8d-9f57-6f6f3c1d2e90'

const billingProfile = {
  firstName: 'Åsa',
  lastName: 'Berg',
  email: 'asa@contoso.example',
  culture: 'en-US',
  language: 'en',
  companyName: 'Contoso',
  defaultAddress: { country: 'US', city: 'Redmond', state: 'WA', addressLine1: '1 Harbour Way', postalCode: '98052' },
}

/** A client of a service that answers from a script, and the waits it took between attempts. */
async function scripted(...answers: readonly ScriptedAnswer[]) {
  const service = await scriptedService(...answers)
  const waits: number[] = []
  const tokens = ['one', 'two']
  const partnerCenter = createPartnerCenter({
    cloud: 'global',
    url: service.url,
    credentials: { accessToken: async () => tokens.shift() ?? 'last' },
    locale: 'de-DE',
    retry: {
      random: () => 0,
      sleep: async (milliseconds) => {
        waits.push(milliseconds)
      },
    },
  })
  return { service, partnerCenter, waits, [Symbol.asyncDispose]: () => service[Symbol.asyncDispose]() }
}

test('path, query, headers and body travel as the API has them', async () => {
  await using given = await scripted({ body: { id: customerId } })

  await given.partnerCenter.customers.profiles.billing.update(
    { customerId: 'a/b', body: billingProfile },
    { requestId: 'r', correlationId: 'c', ifMatch: 'version', headers: { 'MS-PartnerCenter-Client': 'test' } },
  )

  const [request] = given.service.requests
  assert.equal(request?.method, 'PUT')
  assert.equal(request?.url, '/v1/customers/a%2Fb/profiles/billing')
  assert.deepEqual(JSON.parse(request?.body ?? ''), billingProfile)
  assert.equal(request?.headers.authorization, 'Bearer one')
  assert.equal(request?.headers['ms-requestid'], 'r')
  assert.equal(request?.headers['ms-correlationid'], 'c')
  assert.equal(request?.headers['if-match'], '"version"')
  assert.equal(request?.headers['x-locale'], 'de-DE')
  assert.equal(request?.headers['content-type'], 'application/json')
  assert.equal(request?.headers['ms-partnercenter-client'], 'test')
})

test('a filter travels as JSON in the query', async () => {
  await using given = await scripted({ body: { items: [] } })

  await given.partnerCenter.customers
    .list({ size: 5, filter: { Field: 'CompanyName', Value: 'A&B', Operator: 'starts_with' } })
    .page()

  const query = new URL(given.service.requests[0]?.url ?? '', given.service.url).searchParams
  assert.deepEqual(Object.fromEntries(query), {
    size: '5',
    filter: '{"Field":"CompanyName","Value":"A&B","Operator":"starts_with"}',
  })
})

test('every attempt of a call carries the same ids, and another call others', async () => {
  await using given = await scripted({ status: 503 }, { status: 502 }, { body: { id: 'x' } })

  await given.partnerCenter.customers.get({ customerId })
  await given.partnerCenter.customers.get({ customerId })

  const ids = given.service.requests.map(({ headers }) => `${headers['ms-requestid']} ${headers['ms-correlationid']}`)
  assert.equal(ids.length, 4)
  assert.equal(new Set(ids.slice(0, 3)).size, 1)
  assert.notEqual(ids[2], ids[3])
})

test('a throttled call waits as long as it is told', async () => {
  await using given = await scripted({ status: 429, headers: { 'retry-after': '7' } }, { body: { id: 'x' } })

  await given.partnerCenter.customers.get({ customerId })

  assert.deepEqual(given.waits, [7_000])
})

test('an answer that breaks off is no answer, and is asked for again', async () => {
  await using given = await scripted({ body: { id: 'half' }, cut: true }, { body: { id: 'whole' } })

  const customer = await given.partnerCenter.customers.get({ customerId })

  assert.equal(customer.id, 'whole')
  assert.deepEqual(given.waits, [250])
})

test('attempts end, and the last answer is told', async () => {
  await using given = await scripted({
    status: 429,
    headers: { 'retry-after': '1', 'ms-requestid': 'r', 'ms-correlationid': 'c' },
    body: { statusCode: 429, message: 'Rate limit is exceeded.' },
  })

  await assert.rejects(given.partnerCenter.customers.get({ customerId }), (error: unknown) => {
    assert.ok(error instanceof PartnerCenterApiError)
    const { operation, status, code, description, data, requestId, correlationId, retryAfterSeconds } = error
    assert.deepEqual(
      { operation, status, code, description, data, requestId, correlationId, retryAfterSeconds },
      {
        operation: 'csp.customers.get',
        status: 429,
        code: undefined,
        description: 'Rate limit is exceeded.',
        data: [],
        requestId: 'r',
        correlationId: 'c',
        retryAfterSeconds: 1,
      },
    )
    return true
  })
  assert.equal(given.service.requests.length, 4)
})

test('a service that is not there is named', async () => {
  const given = await scripted({})
  await given.service[Symbol.asyncDispose]()

  await assert.rejects(given.partnerCenter.customers.get({ customerId }), (error: unknown) => {
    assert.ok(error instanceof UnreachableError)
    assert.equal(error.origin, given.service.url)
    assert.equal(error.attempts, 4)
    return true
  })
  assert.deepEqual(given.waits, [250, 500, 1_000])
})

test('a refused token is replaced once', async () => {
  const refusal = { status: 401, body: { code: 400, description: 'Access denied: the token has expired' } }
  await using given = await scripted(refusal, { body: { id: 'x' } })
  await using stubborn = await scripted(refusal)

  await given.partnerCenter.customers.get({ customerId })
  await assert.rejects(stubborn.partnerCenter.customers.get({ customerId }), { status: 401 })

  assert.deepEqual(
    given.service.requests.map(({ headers }) => headers.authorization),
    ['Bearer one', 'Bearer two'],
  )
  assert.equal(stubborn.service.requests.length, 2)
})

test('a signal cancels a request under way', async () => {
  const held = Promise.withResolvers<void>()
  const controller = new AbortController()
  await using given = await scripted({ after: held.promise, reached: () => controller.abort(new Error('enough')) })

  const call = given.partnerCenter.customers.get({ customerId }, { signal: controller.signal })

  await assert.rejects(call, /enough/)
  assert.equal(given.service.requests.length, 1)
  held.resolve()
})

test('a signal cancels the wait for a token', async () => {
  const controller = new AbortController()
  const partnerCenter = createPartnerCenter({
    cloud: 'global',
    credentials: { accessToken: () => new Promise(() => controller.abort(new Error('enough'))) },
    fetch: () => assert.fail('something was sent'),
  })

  await assert.rejects(partnerCenter.customers.get({ customerId }, { signal: controller.signal }), /enough/)
})

test('a signal cancels the wait between two attempts', async () => {
  await using service = await scriptedService({ status: 503 })
  const controller = new AbortController()
  const partnerCenter = createPartnerCenter({
    cloud: 'global',
    url: service.url,
    credentials: { accessToken: async () => 'token' },
    retry: {
      sleep: async (_milliseconds, signal) => {
        controller.abort(new Error('enough'))
        signal?.throwIfAborted()
      },
    },
  })

  await assert.rejects(partnerCenter.customers.get({ customerId }, { signal: controller.signal }), /enough/)

  assert.equal(service.requests.length, 1)
})

test('what a cloud lacks is refused with its reason before anything is sent', async () => {
  await using service = await scriptedService({})
  const germany = createPartnerCenter({
    cloud: 'germany',
    url: service.url,
    credentials: { accessToken: async () => 'token' },
  })

  await assert.rejects(untyped(germany.customers)['create']?.({ body: {} }) ?? Promise.resolve(), (error: unknown) => {
    assert.ok(error instanceof NotOfferedError)
    assert.equal(error.operation, 'csp.customers.create')
    assert.equal(error.cloud, 'germany')
    assert.equal(error.reason, 'Microsoft Cloud Germany takes no new customers and starts no new services.')
    assert.match(error.alternative, /in the public cloud/)
    return true
  })

  assert.equal(service.requests.length, 0)
})

test("Comptoir's own operations are refused where Microsoft answers", async () => {
  const microsoft = createPartnerCenter({
    cloud: 'global',
    credentials: { accessToken: async () => 'token' },
    fetch: () => assert.fail('something was sent'),
  })

  await assert.rejects(microsoft.comptoir.clock.get(), NotOfferedError)
})

test("without a url, calls go to the cloud's own hosts", async () => {
  const urls: string[] = []
  const answered = async (url: unknown) => {
    urls.push(String(url))
    return Response.json({ access_token: 'token', expires_in: '3599', items: [] })
  }
  const credentials = { tenantId: 'tenant', clientId: 'client', clientSecret: 'secret' }
  const china = createPartnerCenter({ cloud: 'china', credentials, fetch: answered })
  const global = createPartnerCenter({ cloud: 'global', credentials, fetch: answered })

  await china.customers.list().page()
  await global.referrals.list()

  assert.deepEqual(urls, [
    'https://login.chinacloudapi.cn/tenant/oauth2/token',
    'https://partner.partnercenterapi.microsoftonline.cn/v1/customers',
    'https://login.microsoftonline.com/tenant/oauth2/token',
    'https://api.partner.microsoft.com/v1.0/engagements/referrals',
  ])
})

test('a missing path parameter is told before anything is sent', async () => {
  await using given = await scripted({})

  await assert.rejects(given.partnerCenter.customers.get({ customerId: '' }), {
    message: 'csp.customers.get needs customerId',
  })

  assert.equal(given.service.requests.length, 0)
})

/** The cast: plain JavaScript can call what the types leave out, and must get the same answer. */
function untyped(area: object): Readonly<Record<string, (input: object) => Promise<unknown>>> {
  return area as Readonly<Record<string, (input: object) => Promise<unknown>>>
}
