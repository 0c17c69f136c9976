import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import {
  engines,
  expectError,
  type PartnerApi,
  type PartnerCenter,
  startPartnerCenter,
  type WireAnswer,
} from '@comptoir/testing'
import { sandboxAccounts } from '../sandbox/accounts.ts'
import { sampleNewCustomer } from './sample-new-customer.ts'

const reseller = '7d5a1c02-4b1e-4c6f-9a27-5d0c81f3e601'
const wholePath = '/v1/customers?size=10'

function filtered(Field: string, Value: string, size: number): string {
  return `/v1/customers?size=${size}&filter=${encodeURIComponent(JSON.stringify({ Field, Value, Operator: 'starts_with' }))}`
}

function idsIn({ body }: WireAnswer): readonly string[] {
  return body.items.map(({ id }: { id: string }) => id)
}

/** Follows the links as they come, with the headers that they name, to the last page. */
async function pagesOf(api: PartnerApi, path: string): Promise<readonly WireAnswer[]> {
  const pages = [await api.get(path)]
  for (let next = pages[0]?.body.links.next; next; next = pages.at(-1)?.body.links.next) {
    const headers = next.headers.map(({ key, value }: Record<string, string>) => [key, value])
    pages.push(await api.get(`/v1${next.uri}`, Object.fromEntries(headers)))
    assert.ok(pages.length < 30, 'the pages never end')
  }
  return pages
}

for (const engine of engines)
  describe(`paging through customers over ${engine.name}`, { skip: engine.skip }, () => {
    let center: PartnerCenter
    let api: PartnerApi
    /** In the order they were made: every fifth is a Fabrikam, every third an indirect reseller's. */
    let made: readonly string[]

    before(async () => {
      center = await startPartnerCenter({ engine, accounts: sandboxAccounts })
      api = await center.api()
      const ids: string[] = []
      for (let index = 0; index < 25; index += 1) {
        const companyName = index % 5 === 0 ? 'Fabrikam' : `Tailspin ${index}`
        const request = sampleNewCustomer({ companyName, domain: `paged${index}.onmicrosoft.com` })
        const { status, body } = await api.post('/v1/customers', {
          ...request,
          ...(index % 3 === 0 ? { associatedPartnerId: reseller } : {}),
        })
        assert.equal(status, 201, JSON.stringify(body))
        ids.push(body.id)
      }
      made = ids
    })
    after(() => center.close())

    test('twenty-five customers are three pages of ten, without gap or repetition', async () => {
      const pages = await pagesOf(api, wholePath)

      assert.deepEqual(
        pages.map(({ body }) => body.totalCount),
        [10, 10, 5],
      )
      assert.deepEqual(pages.flatMap(idsIn), made)
      assert.deepEqual(
        pages.map(({ body }) => typeof body.continuationToken),
        ['string', 'string', 'undefined'],
      )
    })

    test('a page links to itself as it was asked for, and to the next with the token that goes with it', async () => {
      const [first, second] = await pagesOf(api, wholePath)
      assert.ok(first && second)

      assert.deepEqual(first.body.links, {
        self: { uri: '/customers?size=10', method: 'GET', headers: [] },
        next: {
          uri: '/customers?size=10&seekOperation=Next',
          method: 'GET',
          headers: [{ key: 'MS-ContinuationToken', value: first.body.continuationToken }],
        },
      })
      assert.equal(second.body.links.self.uri, '/customers?size=10&seekOperation=Next')
      assert.notEqual(second.body.continuationToken, first.body.continuationToken)
    })

    test('pages whose size divides the list end, too', async () => {
      const pages = await pagesOf(api, '/v1/customers?size=5')

      assert.deepEqual(pages.flatMap(idsIn), made)
      assert.equal(pages.at(-1)?.body.links.next, undefined)
    })

    test('the size may change from page to page', async () => {
      const { body } = await api.get('/v1/customers?size=4')

      const rest = await api.get('/v1/customers?size=500&seekOperation=Next', {
        'ms-continuationtoken': body.continuationToken,
      })

      assert.deepEqual([...body.items.map(({ id }: { id: string }) => id), ...idsIn(rest)], made)
    })

    test('a token stays good when its customer is deleted, and shows whoever came since', async () => {
      const usgov = await center.api('usgov')
      const make = async (): Promise<string> => (await usgov.post('/v1/customers', sampleNewCustomer())).body.id
      const [first, second] = [await make(), await make()]
      const page = await usgov.get('/v1/customers?size=1')
      assert.deepEqual(idsIn(page), [first])
      assert.equal((await usgov.delete(`/v1/customers/${first}`)).status, 204)
      const third = await make()

      const rest = await usgov.get('/v1/customers?seekOperation=Next', {
        'ms-continuationtoken': page.body.continuationToken,
      })

      assert.deepEqual(idsIn(rest), [second, third])
    })

    const everyFifth = (_: string, index: number): boolean => index % 5 === 0
    const everyThird = (_: string, index: number): boolean => index % 3 === 0
    for (const [field, value, matches] of [
      ['CompanyName', 'FABRI', everyFifth],
      ['IndirectReseller', reseller, everyThird],
      ['IndirectCloudSolutionProvider', '2b3c4d02-4b1e-4c6f-9a27-5d0c81f3e601', () => true],
    ] as const)
      test(`the pages of a list filtered by ${field} hold what matches, each once`, async () => {
        const pages = await pagesOf(api, filtered(field, value, 2))

        const expected = made.filter(matches)
        assert.deepEqual(pages.flatMap(idsIn), expected)
        assert.ok(pages.length >= expected.length / 2)
        assert.ok(pages.every(({ body }) => body.totalCount <= 2))
      })

    test('the pages of a list filtered by Domain are in the order of the domains', async () => {
      const pages = await pagesOf(api, filtered('Domain', 'PAGED1', 3))

      const domains = pages.flatMap(({ body }) =>
        body.items.map(({ companyProfile }: { companyProfile: { domain: string } }) => companyProfile.domain),
      )
      const expected = [1, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19].map((index) => `paged${index}.onmicrosoft.com`)
      assert.deepEqual(domains, expected.toSorted())
      assert.equal(domains.length, 11)
    })

    test('a token is not asked for where the first page is', async () => {
      const page = await api.get(wholePath, { 'ms-continuationtoken': 'anything' })

      assert.deepEqual(idsIn(page), made.slice(0, 10))
    })

    test('to go on takes a token of this list', async () => {
      const next = `${wholePath}&seekOperation=Next`

      await expectError(api.get(next), 'requestInvalid')
      await expectError(api.get(next, { 'ms-continuationtoken': 'bm90IGEgdG9rZW4=' }), 'requestInvalid')
    })
  })
