import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { builtComptoirOperations, builtCspOperations, builtMarketplaceOperations } from './known-answer.ts'

const serverSource = fileURLToPath(new URL('../../server/src/', import.meta.url))
const conformanceSource = fileURLToPath(new URL('./', import.meta.url))

/** Folder of each operation's handler: where the tables of handlers load it from. */
const folders = handlerFolders(readdirSync(`${serverSource}handlers/`).map(tableText).join('\n'))

const declaring = [...builtCspOperations, ...builtComptoirOperations, ...builtMarketplaceOperations].filter(
  ({ errors }) => errors.length > 0,
)

describe('each error that an operation declares', () => {
  const conformance = testsIn(conformanceSource)

  for (const { id, errors } of declaring)
    test(`of ${id} is asserted beside its handler or in conformance`, () => {
      const folder = folders.get(id)
      assert.ok(folder, `${id} has no handler in server/src/handlers/`)
      const tests = testsIn(`${serverSource}${folder}/`) + conformance

      const untested = errors.filter((name) => !tests.includes(`'${name}'`))

      assert.deepEqual(untested, [])
    })

  test('is declared once', () => {
    for (const { id, errors } of declaring) assert.equal(new Set(errors).size, errors.length, id)
  })
})

function tableText(name: string): string {
  return readFileSync(`${serverSource}handlers/${name}`, 'utf8')
}

function handlerFolders(tables: string): ReadonlyMap<string, string> {
  const rows = tables.matchAll(/'([\w.]+)': async \(\) =>\s*\(\s*await import\('\.\.\/([\w-]+)\//g)
  return new Map([...rows].map(([, id = '', folder = '']) => [id, folder] as const))
}

/** The text of all tests of a folder but this file. */
function testsIn(folder: string): string {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.test.ts') && name !== 'errors-are-tested.test.ts')
    .map((name) => readFileSync(`${folder}${name}`, 'utf8'))
    .join('\n')
}
