import assert from 'node:assert/strict'
import { test } from 'node:test'
import { wrongImports } from './import-direction.ts'
import { moduleImports } from './module-imports.ts'

const declared = new Map([
  ['', { dependencies: [], devDependencies: ['fast-check'] }],
  ['contract', { dependencies: ['typebox'], devDependencies: [] }],
  ['sdk', { dependencies: [], devDependencies: ['@comptoir/contract'] }],
  ['server', { dependencies: ['@comptoir/contract', 'kysely'], devDependencies: [] }],
  ['examples', { dependencies: ['@comptoir/sdk'], devDependencies: [] }],
])

function wrong(files: Readonly<Record<string, string>>): readonly string[] {
  return wrongImports({ texts: new Map(Object.entries(files)), declared })
}

test('an import along an arrow is right', () => {
  const files = {
    'contract/src/operation.ts': "import { Type } from 'typebox'\n",
    'server/src/app.ts':
      "import { readFile } from 'node:fs'\nimport { a } from '@comptoir/contract/operation'\nimport { b } from 'kysely'\n",
    'examples/sell.ts': "import { createPartnerCenter } from '@comptoir/sdk'\n",
  }

  assert.deepEqual(wrong(files), [])
})

test('an import against an arrow is wrong', () => {
  assert.deepEqual(wrong({ 'contract/src/a.ts': "import { b } from '@comptoir/server/b'\n" }), [
    'contract/src/a.ts: @comptoir/server/b may not be imported by contract',
  ])
})

test('the sdk takes the types of the contract, and nothing of it at run time', () => {
  assert.deepEqual(wrong({ 'sdk/src/a.ts': "import type { Operation } from '@comptoir/contract/operation'\n" }), [])
  assert.deepEqual(wrong({ 'sdk/src/a.ts': "import { operations } from '@comptoir/contract/operations'\n" }), [
    'sdk/src/a.ts: @comptoir/contract/operations may be imported for its types alone',
  ])
})

test('what runs outside Node imports nothing of Node', () => {
  assert.deepEqual(wrong({ 'sdk/src/a.ts': "const { b } = await import('node:fs')\n" }), [
    "sdk/src/a.ts: node:fs is Node's alone; sdk runs elsewhere too",
  ])
})

test('a test, and a file that tests alone import, may use what tests use', () => {
  const files = {
    'server/src/a.test.ts':
      "import fc from 'fast-check'\nimport { b } from '@comptoir/testing'\nimport { c } from './sample-a.ts'\n",
    'server/src/sample-a.ts': "import { b } from '@comptoir/testing'\n",
  }

  assert.deepEqual(wrong(files), [])
  assert.deepEqual(wrong({ ...files, 'server/src/a.ts': "import { c } from './sample-a.ts'\n" }), [
    'server/src/sample-a.ts: @comptoir/testing may not be imported by server',
  ])
})

test('a package that a workspace does not declare is wrong, even where it is installed', () => {
  assert.deepEqual(wrong({ 'server/src/a.ts': "import { b } from 'fast-check'\n" }), [
    'server/src/a.ts: fast-check is not among the dependencies of server',
  ])
})

test('a workspace is left by its package name, and entered by an example at its public entry', () => {
  const files = {
    'server/src/a.ts': "import { b } from '../../contract/src/b.ts'\nimport { c } from '@comptoir/server/c'\n",
    'examples/sell.ts': "import { d } from '@comptoir/sdk/route'\n",
  }

  assert.deepEqual(wrong(files), [
    'server/src/a.ts: ../../contract/src/b.ts leaves its workspace: import the package',
    'server/src/a.ts: @comptoir/server/c is its own package: import the file',
    'examples/sell.ts: @comptoir/sdk/route is not the public entry',
  ])
})

test('a capability does not import the handlers of another', () => {
  const files = {
    'server/src/handlers/csp.ts': "  'csp.carts.get': async () => (await import('../carts/get-cart.ts')).getCart,\n",
    'server/src/carts/get-cart.ts': "import { findCart } from './cart-store.ts'\n",
    'server/src/orders/place-order.ts':
      "import { findCart } from '../carts/cart-store.ts'\nimport { getCart } from '../carts/get-cart.ts'\n",
  }

  assert.deepEqual(wrong(files), [
    'server/src/orders/place-order.ts: ../carts/get-cart.ts is a handler of another capability: share its rules or its store',
  ])
})

test('a capability does not load the stages that call it', () => {
  assert.deepEqual(wrong({ 'server/src/carts/get-cart.ts': "import { send } from '../stages/encode.ts'\n" }), [
    'server/src/carts/get-cart.ts: ../stages/encode.ts is for server/src/app.ts and server/src/pipeline.ts alone',
  ])
})

test('files that load each other make a circle; types load nothing', () => {
  const back = (word: string): Readonly<Record<string, string>> => ({
    'server/src/a.ts': "import { b } from './b.ts'\n",
    'server/src/b.ts': "export { c } from './c.ts'\n",
    'server/src/c.ts': `import ${word}{ a } from './a.ts'\n`,
  })

  assert.deepEqual(wrong(back('')), ['a circle: server/src/a.ts → server/src/b.ts → server/src/c.ts → server/src/a.ts'])
  assert.deepEqual(wrong(back('type ')), [])
})

test('every way of importing is read, over several lines as well', () => {
  const text = [
    'import one from "one"',
    'import {\n  two,\n  type Two,\n} from "two"',
    'import type { Three } from "three"',
    'import "four"',
    'export * from "./five.ts"',
    'export type { Six } from "./six.ts"',
    'type Seven = typeof import("seven")',
    'const eight = await import("eight")',
  ].join('\n')

  assert.deepEqual(
    moduleImports(text.replaceAll('"', "'")).map(({ specifier, typeOnly }) => `${specifier}${typeOnly ? ' type' : ''}`),
    ['one', 'two', 'three type', 'four', './five.ts', './six.ts type', 'seven type', 'eight'],
  )
})
