import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { compared, type Decimal, decimalOf, decimalText, dividedBy, rounded, times } from './decimal.ts'

/** What a test knows to be a number. */
function known(text: string | number): Decimal {
  const number = decimalOf(text)
  assert.ok(number, `${text} is a number`)
  return number
}

test('a number keeps its digits and loses zeros at its end', () => {
  const texts = ['0.1', '1.0', '007', '-2.50', '1e-7', '1.5E3', '0', 0.1, 1e21, 5e-7].map((each) =>
    decimalText(known(each)),
  )

  assert.deepEqual(texts, [
    '0.1',
    '1',
    '7',
    '-2.5',
    '0.0000001',
    '1500',
    '0',
    '0.1',
    '1000000000000000000000',
    '0.0000005',
  ])
})

test('what is no amount of money is no number', () => {
  for (const value of ['', 'one', '1,5', '+1', '1e99', ' 1', Number.NaN, Infinity, true, null, undefined, {}, [1]]) {
    assert.equal(decimalOf(value), undefined, String(value))
  }
})

test('products are exact where floating point is not', () => {
  assert.equal(decimalText(times(known('0.1'), known('0.2'))), '0.02')
  assert.equal(decimalText(times(known('1.005'), known('100'))), '100.5')
})

test('rounding takes halves away from zero', () => {
  const texts = ['1.005', '1.004', '-1.005', '2', '0.0049'].map((each) => decimalText(rounded(known(each), 2)))

  assert.deepEqual(texts, ['1.01', '1', '-1.01', '2', '0'])
})

test('a quotient has as many places as asked for', () => {
  assert.equal(decimalText(dividedBy(known('2'), 3, 4)), '0.6667')
  assert.equal(decimalText(dividedBy(known('0.0001'), 2, 2)), '0')
  assert.equal(decimalText(dividedBy(known('10'), 4, 6)), '2.5')
})

test('numbers compare by their value', () => {
  assert.equal(compared(known('1.10'), known('1.1')), 0)
  assert.equal(compared(known('-1'), known('0.5')), -1)
  assert.equal(compared(known('10'), known('9.99')), 1)
})

test('every number is read back from its text', () => {
  const numbers = fc.record({ units: fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), scale: fc.nat(12) })

  fc.assert(fc.property(numbers, (number) => compared(known(decimalText(number)), number) === 0))
})
