import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fromBase32, toBase32 } from './base32.ts'
import { codeAt, matchingStep, otpauthUri, timeStepAt } from './totp-rules.ts'

const secret = toBase32(Buffer.from('12345678901234567890'))

/** Appendix B of RFC 6238, for SHA-1: seconds of the epoch, and the last six of its eight digits. */
const vectors = [
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_111_111_111, '050471'],
  [1_234_567_890, '005924'],
  [2_000_000_000, '279037'],
  [20_000_000_000, '353130'],
] as const

test('the codes are those of RFC 6238', () => {
  const codes = vectors.map(([seconds]) => codeAt(secret, timeStepAt(seconds * 1000)))

  assert.deepEqual(
    codes,
    vectors.map(([, code]) => code),
  )
})

test('a code of the step before or after is taken, of two steps away it is not', () => {
  const epochMs = 1_111_111_111_000
  const now = timeStepAt(epochMs)

  const taken = [-2, -1, 0, 1, 2].map((away) =>
    matchingStep(secret, codeAt(secret, now + away), { epochMs, usedStep: 0 }),
  )

  assert.deepEqual(taken, [undefined, now - 1, now, now + 1, undefined])
})

test('a code is good once, and none before it is good any more', () => {
  const epochMs = 1_111_111_111_000
  const now = timeStepAt(epochMs)

  assert.equal(matchingStep(secret, codeAt(secret, now), { epochMs, usedStep: now }), undefined)
  assert.equal(matchingStep(secret, codeAt(secret, now - 1), { epochMs, usedStep: now }), undefined)
  assert.equal(matchingStep(secret, codeAt(secret, now + 1), { epochMs, usedStep: now }), now + 1)
})

test('spaces in a code do not count; anything else does', () => {
  const epochMs = 59_000

  assert.equal(matchingStep(secret, ' 287 082 ', { epochMs, usedStep: 0 }), 1)
  for (const wrong of ['', '28708', '2870820', '287083', 'abcdef', '２８７０８２'])
    assert.equal(matchingStep(secret, wrong, { epochMs, usedStep: 0 }), undefined, wrong)
})

test('base32 is that of RFC 4648, in any letter case and with spaces', () => {
  assert.equal(toBase32(Buffer.from('foobar')), 'MZXW6YTBOI')
  assert.equal(Buffer.from(fromBase32('mzxw 6ytb oi======')).toString(), 'foobar')
  assert.throws(() => fromBase32('18'), TypeError)
})

test('the address for authenticators names account and issuer', () => {
  const uri = otpauthUri({ secret: 'ABC', issuer: 'Comptoir', account: 'ada@example.org' })

  assert.equal(uri, 'otpauth://totp/Comptoir:ada%40example.org?secret=ABC&issuer=Comptoir&digits=6&period=30')
})
