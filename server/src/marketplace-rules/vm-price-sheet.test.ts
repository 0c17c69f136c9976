import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { decimalText } from './decimal.ts'
import { largestPriceSheet, readPriceSheet } from './vm-price-sheet.ts'

const target = { module: 'availability', planId: 'gold', member: 'spreadSheetPricing.uri' } as const

/** What a sheet of these lines says, as texts. */
function read(...lines: readonly string[]) {
  const { regions, findings } = readPriceSheet(Buffer.from(lines.join('\n')), target)
  const prices = [...regions].flatMap(([region, cores]) =>
    [...cores].map(([core, price]) => `${region} ${core} ${decimalText(price)}`),
  )
  return { prices, said: findings.map(({ code, target: { member } }) => `${code} ${member}`) }
}

test('a sheet has a price for each region and size, in the currency of the region', () => {
  assert.deepEqual(read('region,core,price', 'US,1core,0.5', 'US,2core,1', 'jp,1CORE,75'), {
    prices: ['US 1core 0.5', 'US 2core 1', 'JP 1core 75'],
    said: [],
  })
})

test('its columns may stand in any order, with others between them, and name the currency', () => {
  assert.deepEqual(read('Core,Market name,Price,Currency,Region', '1core,Germany,0.46,eur,DE'), {
    prices: ['DE 1core 0.46'],
    said: [],
  })
})

test('a row that cannot be taken is told by its line', () => {
  const { prices, said } = read(
    'region,core,price,currency',
    'XX,1core,1,USD',
    'US,3core,1,USD',
    'DE,1core,1,USD',
    'US,1core,-1,USD',
    'US,1core',
    'US,4core,4,USD',
  )

  assert.deepEqual(prices, ['US 4core 4'])
  assert.deepEqual(said, [
    'RegionUnknown spreadSheetPricing.uri[2]',
    'CoreSizeUnknown spreadSheetPricing.uri[3]',
    'CurrencyInvalid spreadSheetPricing.uri[4]',
    'PriceInvalid spreadSheetPricing.uri[5]',
    'CurrencyInvalid spreadSheetPricing.uri[6]',
  ])
})

test('a sheet without its columns cannot be read', () => {
  for (const lines of [[], ['region,core'], ['US,1core,1'], ['"region,core,price']]) {
    assert.deepEqual(read(...lines), { prices: [], said: ['PriceSheetInvalid spreadSheetPricing.uri'] })
  }
})

test('a workbook is told what is read instead', () => {
  const { findings } = readPriceSheet(Buffer.from('PK\x03\x04 and so on'), target)

  assert.match(findings[0]?.message ?? '', /workbooks are not read, but comma-separated values/)
})

test('what is no text, or too large, cannot be read', () => {
  const contents = [Buffer.from([0x72, 0xff, 0xfe]), Buffer.alloc(largestPriceSheet + 1, 'a')]

  assert.deepEqual(
    contents.map((content) => readPriceSheet(content, target).findings[0]?.code),
    ['PriceSheetInvalid', 'PriceSheetInvalid'],
  )
})

test('a sheet that is wrong throughout is told twenty times', () => {
  const lines = Array.from({ length: 100 }, () => 'XX,1core,1')

  assert.equal(read('region,core,price', ...lines).said.length, 20)
})

test('any bytes have an answer', () => {
  fc.assert(fc.property(fc.uint8Array(), (bytes) => Array.isArray(readPriceSheet(bytes, target).findings)))
})
