import assert from 'node:assert/strict'
import { test } from 'node:test'
import { passwordFault } from './password-rules.ts'

const name = 'admin@example.org'
const good = 'a quiet harbour'

test('a password of twelve characters that is typed alike twice is taken', () => {
  assert.equal(passwordFault(good, good, name), undefined)
  assert.equal(passwordFault('0123456789ab', '0123456789ab', name), undefined)
})

test('one that is too short, too long, typed otherwise or contains the name is not', () => {
  assert.equal(passwordFault('0123456789a', '0123456789a', name), 'tooShort')
  assert.equal(passwordFault('x'.repeat(257), 'x'.repeat(257), name), 'tooLong')
  assert.equal(passwordFault(good, `${good} `, name), 'notAlike')
  assert.equal(passwordFault('the ADMIN of it', 'the ADMIN of it', name), 'containsName')
})

test('a name of three letters is in too many words to count', () => {
  assert.equal(passwordFault('all is well here', 'all is well here', 'all@example.org'), undefined)
})
