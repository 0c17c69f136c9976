import assert from 'node:assert/strict'
import { test } from 'node:test'
import { html } from './html.ts'

test('what is put into HTML is escaped, and HTML is not escaped twice', () => {
  const inner = html`<b>${'<script>"&\'</script>'}</b>`

  assert.equal(inner.text, '<b>&lt;script&gt;&quot;&amp;&#39;&lt;/script&gt;</b>')
  assert.equal(html`<p>${inner}${[inner]}</p>`.text, `<p>${inner.text}${inner.text}</p>`)
})

test('what is not there is left out', () => {
  assert.equal(html`${undefined}${false}${0}`.text, '0')
})
