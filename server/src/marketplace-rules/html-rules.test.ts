import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkHtml } from './html-rules.ts'

const target = { module: 'listing', member: 'description' } as const

function found(html: string): readonly string[] {
  return checkHtml(html, target).map(({ level, code, message }) =>
    `${level} ${code} ${/"(.*)"/.exec(message)?.[1] ?? ''}`.trim(),
  )
}

test('the supported tags, and text that has none, are taken', () => {
  const html = '<h1>Title</h1><p>One<br/>two <b>bold</b> <i>italic</i></p><ul><li>1 < 2</li></ul><ol><li>x</li></ol>'

  assert.deepEqual(found(html), [])
  assert.deepEqual(found('a < b and b > a; <3'), [])
})

test('another tag is told of once, and keeps nothing from being published', () => {
  assert.deepEqual(found('<table><tr></tr></table><TABLE>'), [
    'warning HtmlTagUnsupported <table>',
    'warning HtmlTagUnsupported <tr>',
  ])
})

test('scripts are told of, however they are written', () => {
  assert.deepEqual(found('<script>alert(1)</script>'), ['warning HtmlTagUnsupported <script>'])
  assert.deepEqual(found('<p onclick="x()">'), ['warning HtmlScript'])
  assert.deepEqual(found('<a href=" javascript:x()">'), ['warning HtmlScript'])
})

test('a description of many brackets takes no time', () => {
  const started = performance.now()

  found('<a '.repeat(20_000))
  found('<'.repeat(100_000))

  assert.ok(performance.now() - started < 1500)
})
