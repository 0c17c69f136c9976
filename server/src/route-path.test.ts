import assert from 'node:assert/strict'
import { test } from 'node:test'
import fastify from 'fastify'
import { routePath } from './route-path.ts'

async function read(path: string, url: string): Promise<{ readonly status: number; readonly params: unknown }> {
  const app = fastify({ routerOptions: { caseSensitive: false, ignoreTrailingSlash: true } })
  app.get(routePath(path), ({ params }) => params)
  const answer = await app.inject({ url })
  return { status: answer.statusCode, params: answer.json() }
}

const byModule = '/products/{productID}/branches/getByModule(module={module})'

test('a parameter that is a whole segment is read to its end', async () => {
  const { params } = await read('/products/{productID}/setup', '/Products/a(b)c/SETUP/')

  assert.deepEqual(params, { productID: 'a(b)c' })
})

test('a parameter in parentheses is read without them, in any letter case of the rest', async () => {
  const { params } = await read(byModule, '/PRODUCTS/1/Branches/getbymodule(MODULE=Listing)')

  assert.deepEqual(params, { productID: '1', module: 'Listing' })
})

test('parentheses may come percent-encoded', async () => {
  const { params } = await read(byModule, '/products/1/branches/getByModule%28module=Listing%29')

  assert.deepEqual(params, { productID: '1', module: 'Listing' })
})

test('a parameter in parentheses must be there', async () => {
  assert.equal((await read(byModule, '/products/1/branches/getByModule(module=)')).status, 404)
  assert.equal((await read(byModule, '/products/1/branches/getByModule(module=Listing')).status, 404)
})

test('parameters with dollar signs between them are read apart', async () => {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the dollar signs are the address's own.
  const path = '/operations/{publisherId}${offerId}${publishingVersion}${slot}'

  const { params } = await read(path, '/operations/contoso$contoso-vm$2$preview')

  assert.deepEqual(params, { publisherId: 'contoso', offerId: 'contoso-vm', publishingVersion: '2', slot: 'preview' })
})
