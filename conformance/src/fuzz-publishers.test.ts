import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { apiOf, type Operation } from '@comptoir/contract/operation'
import { samplePortalOffer } from '@comptoir/server/portal-offers/sample-portal-offer'
import { engines, type PartnerCenter, startPartnerCenter, type WireAnswer } from '@comptoir/testing'
import fc from 'fast-check'
import { fuzzRuns, fuzzSeed, sendArbitrary } from './allowed-answer.ts'
import { requestFor } from './arbitrary-request.ts'
import type { KnownWords } from './arbitrary-value.ts'
import { builtMarketplaceOperations, problemsOf } from './known-answer.ts'
import { ownedProduct } from './security/owned-product.ts'
import { WatchedRows } from './watched-rows.ts'
import { expectStatus } from './world.ts'

const resources: Readonly<Record<string, string>> = {
  cpp: 'https://cloudpartner.azure.com',
  ingestion: 'https://api.partner.microsoft.com',
  graph: 'https://graph.microsoft.com',
}

/** What ends things comes last, so that there is something left to send to. */
const ending = /\.(delete|cancel|promote|goLive|publish)$/

for (const engine of engines)
  describe(`whatever is sent to the marketplace over ${engine.name} (seed ${fuzzSeed})`, { skip: engine.skip }, () => {
    // Each run looks at every table before and after, and there are many operations.
    const numRuns = Math.ceil(fuzzRuns / (engine.name === 'sqlite' ? 10 : 60))
    let center: PartnerCenter
    let known: KnownWords
    let rows: WatchedRows

    before(async () => {
      center = await startPartnerCenter({ engine })
      known = await populate(center)
      rows = await WatchedRows.of(center)
    })

    after(() => center.close())

    for (const operation of orderOfHarm(builtMarketplaceOperations))
      test(`${operation.id} answers as the contract says, and a refusal changes nothing`, async () => {
        const token = await center.token('global', 'app', { resource: resources[apiOf(operation)] ?? '' })
        // The token is one of the rows.
        await rows.changed()

        await fc.assert(
          fc.asyncProperty(requestFor(operation, known), async (request) => {
            const url = apiOf(operation) === 'cpp' ? versioned(request.url) : request.url
            const answer = await sendArbitrary(center, token, { ...request, url })

            const changed = await rows.changed()
            expectAllowed(operation, answer)
            assert.ok(!(changed && answer.status >= 400), `a refusal changed something: ${JSON.stringify(answer)}`)
            assert.ok(!(changed && !operation.audit), 'a read changed something')
          }),
          { seed: fuzzSeed, numRuns, endOnFailure: true },
        )
      })
  })

/** What is refused for want of a version says nothing else. */
function versioned(url: string): string {
  if (/[?&]api-version=/.test(url)) return url
  return `${url}${url.includes('?') ? '&' : '?'}api-version=2017-10-31`
}

function orderOfHarm(operations: readonly Operation[]): readonly Operation[] {
  return [...operations].sort((one, other) => Number(ending.test(one.id)) - Number(ending.test(other.id)))
}

/** A success that the contract knows, or a refusal in the words of its API. */
function expectAllowed(operation: Operation, answer: WireAnswer): void {
  const { status, body } = answer
  assert.ok(status < 500, JSON.stringify(answer))
  const schema = operation.replies[status]
  if (schema === undefined) expectRefusal(operation, answer)
  else if (schema === null) assert.equal(body, undefined)
  else assert.deepEqual(problemsOf(schema, body), [], `${operation.id} answers ${JSON.stringify(body)}`)
}

function expectRefusal(operation: Operation, { status, body }: WireAnswer): void {
  assert.ok(status >= 400, `${status} is not in the contract`)
  if (apiOf(operation) === 'ingestion') {
    const [, code] = /^ICH5(\d{4}) - Unable to complete request\. \{.*\}$/s.exec(body) ?? []
    assert.equal(Number(code), status)
    return
  }
  const { code, message } = body.error
  assert.ok(typeof code === 'string' && typeof message === 'string' && message !== '', JSON.stringify(body))
}

/** A product that is being published, and an offer of machines; gives the words that mean something there. */
async function populate(center: PartnerCenter): Promise<KnownWords> {
  const product = await ownedProduct(center, center.account('global').account.partner_id, 'contoso')
  const portal = await center.api('global', 'app', { resource: 'https://cloudpartner.azure.com' })
  const path = '/api/publishers/contoso/offers/machines?api-version=2017-10-31'
  expectStatus(201, await portal.put(path, samplePortalOffer()))
  const words = new Map<string, Set<string>>()
  for (const operation of builtMarketplaceOperations)
    for (const [name, value] of Object.entries(product.named(operation))) {
      const spelled = name.toLowerCase()
      words.set(spelled, (words.get(spelled) ?? new Set()).add(value))
    }
  const more = {
    offerid: ['machines', 'machines', 'new-offer'],
    module: ['Listing', 'Property', 'Package', 'Availability', 'Cosell', 'ResellerConfiguration', 'AgeRating'],
    slotid: ['draft', 'Preview', 'Production'],
    version: ['1', '2', '1.0.0'],
    state: ['PendingUpload', 'Uploaded', 'Active'],
    type: ['AzureOfferId', 'Listing', 'Scope', 'Engineering', 'AzureLogoLarge'],
    value: ['preview', 'contoso-x', 'Enabled'],
    offertypeid: ['microsoft-azure-virtualmachines', 'microsoft-azure-applications', 'x'],
    $filter: ["resourceType eq 'AzureContainer'", "state eq 'InProgress'", 'x eq'],
    $expand: ['FileSasUri', 'MarketStates,Trial,PriceSchedules', '$expand=FileSasUri'],
    marketcode: ['US', 'DE', 'XX'],
    currencycode: ['USD', 'EUR', 'XXX'],
  }
  for (const [name, values] of Object.entries(more)) words.set(name, new Set([...(words.get(name) ?? []), ...values]))
  const byName = Object.fromEntries(
    [...words].map(([name, values]) => [name, [...values].filter((each) => each !== '')]),
  )
  return { byName, any: [...new Set(Object.values(byName).flat()), 'en-us', 'https://contoso.example'] }
}
