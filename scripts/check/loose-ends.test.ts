import assert from 'node:assert/strict'
import { test } from 'node:test'
import { looseEndsIn } from './loose-ends.ts'

function lines(text: string, path = 'server/src/a.ts'): readonly string[] {
  return looseEndsIn(path, text).map((problem) => problem.split(' ', 1)[0] ?? '')
}

test('each kind of loose end is found on its line', () => {
  const text = ['// TODO: prices', 'const a: any = 1', 'b as any', 'c!.d', '// @ts-ignore', "test.skip('e')"].join('\n')

  assert.deepEqual(
    lines(text),
    [1, 2, 3, 4, 5, 6].map((line) => `server/src/a.ts:${line}:`),
  )
})

test('a thing left to do that names its issue is none', () => {
  assert.deepEqual(lines('// TODO(#12): prices'), [])
})

test('a text may speak of what code may not do', () => {
  assert.deepEqual(lines("const message = 'no: any' + `x!.y`\nconst found = text.match(/TODO/)"), [])
})

test('a type test says what must not compile', () => {
  assert.deepEqual(lines('// @ts-expect-error', 'sdk/src/a.test-d.ts'), [])
  assert.deepEqual(lines('// @ts-expect-error', 'sdk/src/a.test.ts'), ['sdk/src/a.test.ts:1:'])
})
