import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nextLink } from './next-link.ts'

test('the link to the next page is relative, without a slash in front', () => {
  assert.equal(nextLink('/v1.0/ingestion/products', 'a+b='), 'v1.0/ingestion/products?$skipToken=a%2Bb%3D')
})

test('it takes the place of the token before, and keeps the filter', () => {
  assert.equal(
    nextLink('/v1.0/ingestion/products?%24skipToken=old&%24filter=x+eq+1', 'new'),
    'v1.0/ingestion/products?%24filter=x+eq+1&$skipToken=new',
  )
})

test('from the doubled path it leads to the single one', () => {
  assert.equal(
    nextLink('/v1.0/ingestion/v1.0/ingestion/products?$skipToken=old', 'new'),
    'v1.0/ingestion/products?$skipToken=new',
  )
})
