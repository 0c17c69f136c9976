import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { checkEtag } from './check-etag.ts'
import { partDocument, partEtag } from './part-document.ts'

const etag = partEtag(3, '2026-01-15T09:00:00.000Z')

describe('the ETag of a part', () => {
  test('has the form of the service’s own, quotes included', () => {
    assert.equal(etag, '"6a020003-0000-0800-0000-6968ac900000"')
  })

  test('stands with the id at the end of the document, and absent members are left out', () => {
    const document = partDocument(
      { resourceType: 'AzureListing', '@odata.etag': 'old', id: 'other', title: null, summary: '' },
      { version: 3, changedAt: '2026-01-15T09:00:00.000Z', id: '1' },
    )

    assert.equal(
      document,
      '{"resourceType":"AzureListing","summary":"","@odata.etag":"\\"6a020003-0000-0800-0000-6968ac900000\\"","id":"1"}',
    )
  })
})

describe('a change', () => {
  const rule = { what: 'listing', required: true }

  test('goes on with the current ETag: from If-Match, or else from the body, with or without quotes', () => {
    checkEtag(etag, { ifMatch: etag.slice(1, -1), inBody: undefined }, rule)
    checkEtag(etag, { ifMatch: undefined, inBody: etag }, rule)
    checkEtag(etag, { ifMatch: '*', inBody: 'old' }, rule)
  })

  test('is refused with an older one', () => {
    assert.throws(() => checkEtag(etag, { ifMatch: 'old', inBody: etag }, rule), { errorName: 'draftStale' })
    assert.throws(() => checkEtag(etag, { ifMatch: undefined, inBody: '"old"' }, rule), { errorName: 'draftStale' })
  })

  test('is refused without one where one is demanded', () => {
    const none = { ifMatch: undefined, inBody: undefined }

    assert.throws(() => checkEtag(etag, none, rule), { errorName: 'etagMissing' })
    checkEtag(etag, none, { what: 'listing' })
  })
})
