import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lacksToPublish } from './container-plan-rules.ts'

const bundle = { payloadType: 'cnab', clusterExtensionType: 'Contoso.App', cnabReferences: [{ tag: '1.0.0' }] }
const images = { payloadType: 'image', imageRepositoryDetails: { registryName: 'r' }, imageTags: ['latest'] }

test('a plan that is sold is a bundle with an extension and a reference at least', () => {
  assert.equal(lacksToPublish(bundle, true), undefined)
  assert.match(lacksToPublish({ ...bundle, cnabReferences: [] }, true) ?? '', /cnabReferences/)
  assert.match(lacksToPublish({ ...bundle, clusterExtensionType: '' }, true) ?? '', /clusterExtensionType/)
  assert.match(lacksToPublish(images, true) ?? '', /payloadType cnab/)
  assert.match(lacksToPublish(undefined, true) ?? '', /no technical configuration/)
})

test('a plan that is only listed may be images, with a repository and a tag', () => {
  assert.equal(lacksToPublish(images, false), undefined)
  assert.equal(lacksToPublish(bundle, false), undefined)
  assert.match(lacksToPublish({ ...images, imageTags: [] }, false) ?? '', /imageTags/)
})
