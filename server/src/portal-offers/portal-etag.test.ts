import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { PartnerCenterError } from '../partner-center-error.ts'
import { checkPortalEtag, portalEtag, portalInstant } from './portal-etag.ts'

const row = { changed_at: '2017-06-07T06:15:40.477Z', revision: 11399 }
const ifMatch = "datetime'2017-06-07T06%3A15%3A40.4771399Z'"

const refusal = (...sent: Parameters<typeof checkPortalEtag>) => {
  try {
    checkPortalEtag(...sent)
    return undefined
  } catch (cause) {
    return cause instanceof PartnerCenterError ? cause.errorName : cause
  }
}

describe('the ETag of an offer', () => {
  test('is weak, in the service’s own form, and has the instant of the last change with seven decimals', () => {
    assert.equal(portalInstant(row), '2017-06-07T06:15:40.4771399Z')
    assert.equal(portalEtag(row), `W/"datetime'2017-06-07T06%3A15%3A40.4771399Z'"`)
  })

  test('differs between two changes of one millisecond', () => {
    assert.notEqual(portalEtag(row), portalEtag({ ...row, revision: row.revision + 1 }))
  })

  test('lets a change go on that names it, and refuses one that names another', () => {
    assert.equal(refusal(row, { ifMatch, strict: false }), undefined)
    assert.equal(refusal({ ...row, revision: 1 }, { ifMatch, strict: false }), 'etagStale')
  })

  test('is not asked of a star, nor of who sends none, unless the server is strict', () => {
    assert.equal(refusal(row, { ifMatch: '*', strict: true }), undefined)
    assert.equal(refusal(row, { ifMatch: undefined, strict: false }), undefined)
    assert.equal(refusal(row, { ifMatch: undefined, strict: true }), 'etagMissing')
  })

  test('is not demanded where there is nothing yet; one that names something is stale there', () => {
    assert.equal(refusal(undefined, { ifMatch: undefined, strict: true }), undefined)
    assert.equal(refusal(undefined, { ifMatch: '*', strict: true }), undefined)
    assert.equal(refusal(undefined, { ifMatch, strict: false }), 'etagStale')
  })
})
