import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { methods, type Operation } from '@comptoir/contract/operation'
import { operations } from '@comptoir/contract/operations'
import fc from 'fast-check'
import { RouteTable } from './route-table.ts'
import { anyPath } from './sample-addresses.ts'

const byModule = '/products/{productID}/branches/getByModule(module={module})'
const listing = { productID: '1', module: 'Listing' }

/** An operation that matters for where it is alone. */
function at(path: string, method: Operation['method'] = 'GET'): Operation {
  return { ...operations['csp.customers.get'], title: `${method} ${path}`, method, path }
}

function paramsOf(path: string, url: string): unknown {
  return new RouteTable([at(path)]).find('GET', url)?.params
}

describe('a parameter in a path', () => {
  test('that is a whole segment is read to its end', () => {
    assert.deepEqual(paramsOf('/products/{productID}/setup', '/Products/a(b)c/SETUP/'), { productID: 'a(b)c' })
  })

  test('in parentheses is read without them, in any letter case of the rest', () => {
    assert.deepEqual(paramsOf(byModule, '/PRODUCTS/1/Branches/getbymodule(MODULE=Listing)'), listing)
  })

  test('in parentheses must be there', () => {
    assert.equal(paramsOf(byModule, '/products/1/branches/getByModule(module=)'), undefined)
    assert.equal(paramsOf(byModule, '/products/1/branches/getByModule(module=Listing'), undefined)
  })

  test('is read apart from those that dollar signs part from it', () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the dollar signs are the address's own.
    const path = '/operations/{publisherId}${offerId}${publishingVersion}${slot}'

    assert.deepEqual(paramsOf(path, '/operations/contoso$contoso-vm$2$preview'), {
      publisherId: 'contoso',
      offerId: 'contoso-vm',
      publishingVersion: '2',
      slot: 'preview',
    })
  })

  test('is decoded within its segment, and so is what stands around it', () => {
    assert.deepEqual(paramsOf(byModule, '/products/1/branches/getByModule%28module=Listing%29'), listing)
    assert.deepEqual(paramsOf('/a/{b}/c', '/a/x%2Fy%20%25/%63'), { b: 'x/y %' })
  })
})

describe('a request', () => {
  const table = new RouteTable([
    at('/customers/{id}'),
    at('/customers/{id}', 'DELETE'),
    at('/customers/search', 'POST'),
    at('/customers/{customer}/users/search'),
    at('/customers/search/users/{id}'),
  ])
  const found = (method: string, url: string): unknown => table.find(method, url)?.operation.title

  test('is for the operation of its method', () => {
    assert.equal(found('DELETE', '/customers/1'), 'DELETE /customers/{id}')
    assert.equal(found('PATCH', '/customers/1'), undefined)
  })

  test('finds a word before a parameter, and the parameter where the word leads nowhere', () => {
    assert.equal(found('POST', '/customers/search'), 'POST /customers/search')
    assert.equal(found('GET', '/customers/search'), 'GET /customers/{id}')
    assert.equal(found('GET', '/customers/search/users/search'), 'GET /customers/search/users/{id}')
    assert.deepEqual(table.find('GET', '/customers/1/users/search')?.params, { customer: '1' })
  })

  test('is found without regard to query, fragment, doubled slashes, or the host that a proxy names', () => {
    for (const url of ['/customers/1?a=/b', '/customers/1#x?y', '//customers///1/', 'http://example.com/customers/1'])
      assert.deepEqual(table.find('GET', url)?.params, { id: '1' }, url)
  })

  test('that goes on after the path, or ends before it, finds nothing', () => {
    assert.equal(found('GET', '/customers/1/more'), undefined)
    assert.equal(found('GET', '/customers'), undefined)
    assert.equal(found('GET', '/'), undefined)
  })

  test('is found or not, whatever its path is', () => {
    const everything = new RouteTable(Object.values(operations))
    const text = fc.oneof(fc.string(), anyPath, fc.constantFrom('%', '%C3', '%00', '/v1/customers/%E0%A4%A'))

    fc.assert(fc.property(fc.constantFrom(...methods), text, (method, url) => void everything.find(method, url)))
  })
})

test('every operation is found at each of its paths', () => {
  const table = new RouteTable(Object.values(operations))

  for (const operation of Object.values<Operation>(operations))
    for (const path of [operation.path, ...(operation.aliases ?? [])]) {
      const match = table.find(operation.method, path.replaceAll(/[{}]/g, ''))
      assert.equal(match?.operation.id, operation.id, path)
      for (const [name, value] of Object.entries(match.params)) assert.equal(value, name, path)
    }
})

test('two operations of one method and path are a mistake', () => {
  assert.throws(() => new RouteTable([at('/a/{b}'), at('/A/{c}')]), { message: 'two operations take GET /A/{c}' })
})
