import assert from 'node:assert/strict'
import { test } from 'node:test'
import { emptilyNamed } from './file-names.ts'

test('a name that says nothing is found in a file, in a folder and at the end of a longer name', () => {
  const wrong = ['server/src/utils/money.ts', 'sdk/src/types.ts', 'cli/src/order-helpers.test.ts', 'bench/constants.ts']

  assert.deepEqual(emptilyNamed(wrong), wrong)
})

test('a name that holds such a word and says more is well named', () => {
  assert.deepEqual(emptilyNamed(['server/src/common-name-rules.ts', 'contract/src/type-tests.ts', '.gitignore']), [])
})
