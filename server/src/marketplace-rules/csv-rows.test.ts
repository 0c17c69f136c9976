import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { csvRows } from './csv-rows.ts'

test('rows end with any line end, or with the text', () => {
  const rows = [
    ['a', 'b'],
    ['c', 'd'],
  ]

  for (const end of ['\n', '\r\n', '\r']) {
    assert.deepEqual(csvRows(`a,b${end}c,d`), rows)
    assert.deepEqual(csvRows(`a,b${end}${end}c,d${end}`), rows)
  }
})

test('cells may be empty, also at the end of a row', () => {
  assert.deepEqual(csvRows('a,,\n,b,'), [
    ['a', '', ''],
    ['', 'b', ''],
  ])
})

test('within quotation marks, commas and line ends are of the cell, and two marks are one', () => {
  assert.deepEqual(csvRows('"a,b","c ""d""\ne"\n'), [['a,b', 'c "d"\ne']])
})

test('quotation marks that are left open or stand within a cell are no rows', () => {
  assert.equal(csvRows('a,"b'), undefined)
  assert.equal(csvRows('a,b"c"'), undefined)
  assert.equal(csvRows('"a"b'), undefined)
})

test('a cell of a million characters is read, or refused, at once', () => {
  const million = 1_000_000

  assert.equal(csvRows(`"${'a'.repeat(million)}"`)?.[0]?.[0]?.length, million)
  assert.equal(csvRows(`"${'""'.repeat(million / 2)}"`)?.[0]?.[0]?.length, million / 2)
  assert.equal(csvRows(`"${'a""'.repeat(million / 3)}`), undefined)
})

test('a byte order mark is skipped, and of nothing there are no rows', () => {
  assert.deepEqual(csvRows('\ufeffa'), [['a']])
  assert.deepEqual(csvRows(''), [])
})

test('cells that are put in quotation marks are read back', () => {
  const table = fc.array(fc.array(fc.string({ minLength: 1, unit: 'grapheme' }), { minLength: 1 }))

  fc.assert(
    fc.property(table, (rows) => {
      const text = rows.map((row) => row.map((each) => `"${each.replaceAll('"', '""')}"`).join(',')).join('\n')
      assert.deepEqual(csvRows(text), rows)
    }),
  )
})
