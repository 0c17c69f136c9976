import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { apiOf, type Operation } from '@comptoir/contract/operation'
import { makeSampleProduct } from '@comptoir/server/marketplace/sample-product'
import { sandboxAccounts } from '@comptoir/server/sandbox/accounts'
import { engines, fetchToken, PartnerApi, type PartnerCenter, startPartnerCenter } from '@comptoir/testing'
import { builtMarketplaceOperations } from './known-answer.ts'
import { urlOf } from './minimal-request.ts'
import { type OwnedProduct, ownedProduct } from './security/owned-product.ts'
import { validBody } from './valid-body.ts'
import { WatchedRows } from './watched-rows.ts'
import { otherPartner } from './world.ts'

/** The second partner with a publisher of its own. */
const fabrikam = { ...otherPartner, publisherId: 'fabrikam' }

const resources: Readonly<Record<string, string>> = {
  cpp: 'https://cloudpartner.azure.com',
  ingestion: 'https://api.partner.microsoft.com',
  graph: 'https://graph.microsoft.com',
}

/** What a path names beside the product itself. */
const ofProduct = (operation: Operation): readonly string[] =>
  Object.keys(operation.params ?? {}).filter((name) => !/^(productid|publisherid|module)$/i.test(name))

const ofSomebody = builtMarketplaceOperations.filter(({ params = {} }) => Object.keys(params).length > 0)
const ofProducts = ofSomebody.filter((operation) => apiOf(operation) !== 'cpp' && ofProduct(operation).length > 0)

/** What names no thing of somebody's, but a place that every product has. */
const everywhere = ['graph.productIngestion.listings.get']

for (const engine of engines)
  describe(`what belongs to another publisher, over ${engine.name}`, { skip: engine.skip }, () => {
    let center: PartnerCenter
    let theirs: OwnedProduct
    let own: string
    let strangers: ReadonlyMap<string, PartnerApi>
    let rows: WatchedRows
    let cells = 0

    before(async () => {
      center = await startPartnerCenter({ engine, accounts: [...sandboxAccounts, fabrikam] })
      theirs = await ownedProduct(center, center.account('global').account.partner_id, 'contoso')
      own = await emptyContainer(center)
      strangers = await strangersTo(center)
      rows = await WatchedRows.of(center)
    })

    after(async () => {
      console.log(`security matrix, other publishers: ${cells} cells`)
      await center.close()
    })

    /** Asks as Fabrikam; nothing of anybody's may change. */
    const ask = async (operation: Operation, named: Readonly<Record<string, string>>) => {
      const version = apiOf(operation) === 'cpp' ? '?api-version=2017-10-31' : ''
      const url = `${urlOf(operation, named)}${version}`
      const stranger = strangers.get(apiOf(operation))
      assert.ok(stranger)
      const answer = await stranger.send(operation.method, url, validBody(operation), { 'if-match': '*' })
      assert.ok(!(await rows.changed()))
      cells += 1
      return answer
    }

    for (const operation of ofSomebody)
      test(`is not there for ${operation.id}, and stays as it is`, async () => {
        const { status, body } = await ask(operation, theirs.named(operation))

        assert.equal(status, apiOf(operation) === 'cpp' ? 403 : 404, JSON.stringify(body))
      })

    for (const operation of ofProducts.filter(({ id }) => !everywhere.includes(id)))
      test(`is not there for ${operation.id} below a product of one’s own`, async () => {
        const { status, body } = await ask(operation, {
          ...theirs.named(operation),
          productID: own,
          productId: own,
        })

        assert.equal(status, 404, JSON.stringify(body))
      })
  })

/** Fabrikam at each API. */
async function strangersTo({ server }: PartnerCenter): Promise<ReadonlyMap<string, PartnerApi>> {
  const asking = Object.entries(resources).map(async ([api, resource]) => {
    const token = await fetchToken(server, fabrikam, 'app', { resource, roles: ['manager'] })
    return [api, new PartnerApi(server, token)] as const
  })
  return new Map(await Promise.all(asking))
}

/** A product of the second partner's that has what every product has, and no more. */
async function emptyContainer({ server }: PartnerCenter): Promise<string> {
  const { offer } = await makeSampleProduct(server, fabrikam.account.partner_id, { productKind: 'AzureContainer' })
  return offer.product_id
}
