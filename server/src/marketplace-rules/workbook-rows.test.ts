import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sampleArchive } from './sample-archive.ts'
import { sampleWorkbook } from './sample-workbook.ts'
import { workbookRows } from './workbook-rows.ts'

function sheet(content: string): Promise<readonly (readonly string[])[] | undefined> {
  return workbookRows(
    sampleArchive([{ name: 'xl/worksheets/sheet1.xml', content: `<sheetData>${content}</sheetData>` }]),
  )
}

test('the rows of the first sheet are read, texts and numbers alike', async () => {
  const rows = await workbookRows(
    sampleWorkbook([
      ['Region', 'Core & size', 'Price'],
      ['FR', '1core', 0.35],
    ]),
  )

  assert.deepEqual(rows, [
    ['Region', 'Core & size', 'Price'],
    ['FR', '1core', '0.35'],
  ])
})

test('cells stand where their names say, and rows that are empty are left out', async () => {
  const rows = await sheet(
    '<row r="1"><c r="B1"><v>1</v></c><c r="AA1" t="b"><v>1</v></c></row><row r="2"/><row r="3"><c/></row><row><c><v>2</v></c><c><v>3</v></c></row>',
  )

  assert.deepEqual(rows, [
    ['', '1', ...Array.from({ length: 24 }, () => ''), '1'],
    ['2', '3'],
  ])
})

test('numbers are told as people write them, formulas by their value, and texts of a cell as they are', async () => {
  const rows = await sheet(
    '<row><c><v>1.1000000000000001</v></c><c><f>A1*2</f><v>2.2</v></c><c t="str"><v>x</v></c><c t="inlineStr"><is><r><t>in</t></r><r><t>line</t></r></is></c></row>',
  )

  assert.deepEqual(rows, [['1.1', '2.2', 'x', 'inline']])
})

test('how a text is pronounced is no part of it', async () => {
  const content = sampleArchive([
    {
      name: 'xl/sharedStrings.xml',
      content: '<sst><si><r><t>東</t></r><rPh><t>ヒガシ</t></rPh><r><t>京</t></r></si><si/></sst>',
    },
    {
      name: 'xl/worksheets/sheet1.xml',
      content: '<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>9</v></c></row>',
    },
  ])

  assert.deepEqual(await workbookRows(content), [['東京', '', '']])
})

test('what is no workbook is told from one that is empty', async () => {
  assert.equal(await workbookRows(Buffer.from('region,core,price')), undefined)
  assert.equal(await workbookRows(sampleArchive([{ name: 'mainTemplate.json', content: '{}' }])), undefined)
  assert.equal(await sheet('<row><c'), undefined)
  assert.deepEqual(await sheet(''), [])
})

test('cells far to the right and rows far below are not read', async () => {
  const far = await sheet('<row><c r="XFD1"><v>1</v></c><c r="A1"><v>2</v></c></row>')
  const many = await sheet('<row><c><v>1</v></c></row>'.repeat(10_001))

  assert.deepEqual(far, [['2']])
  assert.equal(many?.length, 10_000)
})
