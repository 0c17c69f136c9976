import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readTemplateJson } from './template-json.ts'

function read(text: string) {
  return readTemplateJson(Buffer.from(text))
}

test('JSON is read as it stands, also behind a byte order mark', () => {
  assert.deepEqual(read('{"a": [1]}'), { isJson: true, value: { a: [1] } })
  assert.deepEqual(read('\uFEFF{"a": 1}'), { isJson: true, value: { a: 1 } })
})

test('comments of both kinds are passed over, and texts that look like them are not', () => {
  const text = `{
    // a line, with "quotes
    "url": "https://contoso.example/*.json", /* a block
    over "lines */ "escaped": "a \\" // b"
  } // the end`

  assert.deepEqual(read(text), {
    isJson: true,
    value: { url: 'https://contoso.example/*.json', escaped: 'a " // b' },
  })
})

test('what is no JSON says so, whatever it ends with', () => {
  for (const text of ['', '{', '{"a": 1,}', '/* open', '// line', '"open', '"\\', '{} /', 'PK'])
    assert.deepEqual(read(text), { isJson: false, problem: 'it is no JSON' }, text)
})

test('what is no UTF-8 says so', () => {
  assert.deepEqual(readTemplateJson(Buffer.from([0x22, 0xe9, 0x22])), {
    isJson: false,
    problem: 'it is not written in UTF-8',
  })
})
