import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { decimalText } from './decimal.ts'
import { sampleArchive } from './sample-archive.ts'
import { sampleWorkbook } from './sample-workbook.ts'
import { largestPriceSheet, readPriceSheet } from './vm-price-sheet.ts'

const target = { module: 'availability', planId: 'gold', member: 'spreadSheetPricing.uri' } as const

/** What a sheet of these lines says, as texts. */
function read(...lines: readonly string[]) {
  return readContent(Buffer.from(lines.join('\n')))
}

/** What a sheet of this content says, as texts. */
async function readContent(content: Uint8Array) {
  const { regions, findings } = await readPriceSheet(content, target)
  const prices = [...regions].flatMap(([region, cores]) =>
    [...cores].map(([core, price]) => `${region} ${core} ${decimalText(price)}`),
  )
  return { prices, said: findings.map(({ code, target: { member } }) => `${code} ${member}`) }
}

test('a sheet has a price for each region and size, in the currency of the region', async () => {
  assert.deepEqual(await read('region,core,price', 'US,1core,0.5', 'US,2core,1', 'jp,1CORE,75'), {
    prices: ['US 1core 0.5', 'US 2core 1', 'JP 1core 75'],
    said: [],
  })
})

test('its columns may stand in any order, with others between them, and name the currency', async () => {
  assert.deepEqual(await read('Core,Market name,Price,Currency,Region', '1core,Germany,0.46,eur,DE'), {
    prices: ['DE 1core 0.46'],
    said: [],
  })
})

test('a row that cannot be taken is told by its line', async () => {
  const { prices, said } = await read(
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

test('a sheet without its columns cannot be read', async () => {
  for (const lines of [[], ['region,core'], ['US,1core,1'], ['"region,core,price']]) {
    assert.deepEqual(await read(...lines), { prices: [], said: ['PriceSheetInvalid spreadSheetPricing.uri'] })
  }
})

test('a workbook is read as the same rows are', async () => {
  const workbook = sampleWorkbook([
    ['Region', 'Core', 'Price'],
    ['US', '1core', 0.5],
    ['DE', '2core', '0.92'],
  ])

  assert.deepEqual(await readContent(workbook), { prices: ['US 1core 0.5', 'DE 2core 0.92'], said: [] })
})

test('what is neither a workbook nor a text, or too large, cannot be read', async () => {
  const contents = [
    Buffer.from([0x72, 0xff, 0xfe]),
    Buffer.from('region,core,price\0'),
    Buffer.from('PK\x03\x04 and so on'),
    sampleArchive([{ name: 'other.txt', content: 'other' }]),
    Buffer.alloc(largestPriceSheet + 1, 'a'),
  ]

  for (const content of contents) {
    assert.deepEqual(await readContent(content), { prices: [], said: ['PriceSheetInvalid spreadSheetPricing.uri'] })
  }
})

test('a sheet that is wrong throughout is told twenty times', async () => {
  const lines = Array.from({ length: 100 }, () => 'XX,1core,1')

  assert.equal((await read('region,core,price', ...lines)).said.length, 20)
})

test('any bytes have an answer', async () => {
  const starts = fc.constantFrom('', 'PK\x03\x04', 'region,core,price\n')

  await fc.assert(
    fc.asyncProperty(starts, fc.uint8Array(), async (start, bytes) => {
      const { findings } = await readPriceSheet(Buffer.concat([Buffer.from(start), bytes]), target)
      assert.ok(Array.isArray(findings))
    }),
  )
})
