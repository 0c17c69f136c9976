import { sampleArchive } from './sample-archive.ts'

/** A workbook (.xlsx) with these rows in its first sheet, texts shared as spreadsheets do: for tests. */
export function sampleWorkbook(rows: readonly (readonly (string | number)[])[]): Buffer {
  const strings: string[] = []
  const cells = rows.map((row) => row.map((value) => cell(value, strings)).join(''))
  const sheet = `<worksheet><sheetData>${cells.map((each) => `<row>${each}</row>`).join('')}</sheetData></worksheet>`
  const shared = `<sst>${strings.map((text) => `<si><t>${escaped(text)}</t></si>`).join('')}</sst>`
  return sampleArchive([
    { name: 'xl/workbook.xml', content: '<workbook><sheets><sheet name="Prices" r:id="rId7"/></sheets></workbook>' },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content:
        '<Relationships><Relationship Id="rId1" Target="styles.xml"/><Relationship Id="rId7" Target="worksheets/sheet3.xml"/></Relationships>',
    },
    { name: 'xl/sharedStrings.xml', content: shared },
    { name: 'xl/worksheets/sheet3.xml', content: sheet },
  ])
}

function cell(value: string | number, strings: string[]): string {
  if (typeof value === 'number') return `<c><v>${value}</v></c>`
  return `<c t="s"><v>${strings.push(value) - 1}</v></c>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
