import assert from 'node:assert/strict'
import { test } from 'node:test'
import { oneTimePassword } from './one-time-password.ts'

test('a one-time password has sixteen characters that cannot be taken for one another', () => {
  const passwords = Array.from({ length: 100 }, oneTimePassword)

  for (const password of passwords) assert.match(password, /^[A-HJ-NP-Za-km-z2-9!=;*]{16}$/)
})

test('no two one-time passwords are alike', () => {
  const passwords = Array.from({ length: 100 }, oneTimePassword)

  assert.equal(new Set(passwords).size, 100)
})
