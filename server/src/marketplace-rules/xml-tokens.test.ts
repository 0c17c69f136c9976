import assert from 'node:assert/strict'
import { test } from 'node:test'
import { XmlError, xmlTokens } from './xml-tokens.ts'

function told(document: string): readonly string[] {
  return [...xmlTokens(document)].map((token) =>
    token.kind === 'text'
      ? token.text
      : `${token.kind} ${token.name}${token.kind === 'open' ? JSON.stringify([...token.attributes]) : ''}`,
  )
}

test('elements come in order, without their prefix; one that ends itself opens and closes', () => {
  assert.deepEqual(told(`<?xml version="1.0"?><x:row r:id='1' b="&lt;2"><c/>text</x:row><!-- <not> -->`), [
    'open row[["r:id","1"],["b","<2"]]',
    'open c[]',
    'close c',
    'text',
    'close row',
  ])
})

test('texts have their characters, also in CDATA', () => {
  assert.deepEqual(told('<t>a &amp; b &#233; &#x1F600; &unknown; &#9999999;</t><t><![CDATA[<&amp;>]]></t>'), [
    'open t[]',
    'a & b é 😀 &unknown; &#9999999;',
    'close t',
    'open t[]',
    '<&amp;>',
    'close t',
  ])
})

test('what is no XML is refused, and so are documents that define entities', () => {
  for (const document of [
    '<a',
    '<a b="',
    '<>',
    '< a>',
    '<!-- open',
    '<![CDATA[ open',
    '<!DOCTYPE x [<!ENTITY a "b">]><a/>',
  ])
    assert.throws(() => told(document), XmlError, document)
})

test('a long document takes no time', () => {
  const started = performance.now()

  told('<c r="A1"><v>1</v></c>'.repeat(50_000))
  assert.throws(() => told('<a '.repeat(100_000)), XmlError)
  told(`<a ${'b '.repeat(100_000)}/>`)

  assert.ok(performance.now() - started < 2000)
})
