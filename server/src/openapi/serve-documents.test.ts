import assert from 'node:assert/strict'
import { test } from 'node:test'
import { operations } from '@comptoir/contract/operations'
import { startPartnerCenter } from '@comptoir/testing'

test('anyone may read the OpenAPI document and the page, without a token', async (t) => {
  const { server, close } = await startPartnerCenter()
  t.after(close)

  const document = await server.app.inject({ url: '/openapi.json' })
  const page = await server.app.inject({ url: '/docs' })

  assert.equal(document.statusCode, 200)
  assert.match(String(document.headers['content-type']), /^application\/json/)
  assert.equal(document.body.match(/"operationId":"/g)?.length, Object.keys(operations).length)
  assert.equal(page.statusCode, 200)
  assert.match(String(page.headers['content-type']), /^text\/html/)
  assert.match(page.body, /^<!doctype html>/)
})
