import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pathTo } from './path-to.ts'

// biome-ignore lint/suspicious/noTemplateCurlyInString: the dollar signs are the address's own.
const legacy = { id: 'cpp.operations.getLegacy', path: '/api/operations/{publisherId}${offerId}${slot}' } as const

test('a path has the values in place of its parameters, as they are', () => {
  const values = { publisherId: 'contoso', offerId: '$&', slot: 'preview' }

  assert.equal(pathTo(legacy, values), '/api/operations/contoso$$&$preview')
})

test('a parameter without a value is a mistake that names it', () => {
  assert.throws(
    () => pathTo(legacy, { publisherId: 'contoso', offerId: 'vm' }),
    /cpp\.operations\.getLegacy needs slot/,
  )
})
