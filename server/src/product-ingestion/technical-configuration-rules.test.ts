import assert from 'node:assert/strict'
import { test } from 'node:test'
import { wrongWhenWritten } from './technical-configuration-rules.ts'

const bundle = { payloadType: 'cnab', clusterExtensionType: 'Contoso.App', cnabReferences: [{ tag: '1.0.0' }] }

test('an extension is named by its publisher and its application, and keeps its name once published', () => {
  assert.equal(wrongWhenWritten(bundle, undefined), undefined)
  assert.equal(wrongWhenWritten(bundle, bundle), undefined)
  assert.match(wrongWhenWritten({ clusterExtensionType: 'App' }, undefined) ?? '', /PublisherName/)
  assert.match(
    wrongWhenWritten({ ...bundle, clusterExtensionType: 'Contoso.Other' }, bundle) ?? '',
    /cannot be changed/,
  )
})
