import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkImage, checkImageSet, imageKind, imageKinds } from './image-rules.ts'
import { samplePng } from './sample-png.ts'

const target = { module: 'listing', member: 'images' } as const

test('each kind has its documented size', () => {
  const sizes = imageKinds.map(({ name, width, height }) => `${name} ${width}x${height}`)

  assert.deepEqual(sizes, [
    'smallLogo 48x48',
    'mediumLogo 90x90',
    'largeLogo 216x216',
    'wideLogo 255x115',
    'heroLogo 815x290',
    'screenshots 1280x720',
  ])
})

test('a kind is known by its name in either API, in any letter case', () => {
  const names = ['smallLogo', 'AzureLogoSmall', 'azurelogowide', 'SCREENSHOTS', 'portrait', 'constructor']

  assert.deepEqual(
    names.map((name) => imageKind(name)?.name),
    ['smallLogo', 'smallLogo', 'wideLogo', 'screenshots', undefined, undefined],
  )
})

test('an image of its size has no findings', () => {
  for (const kind of imageKinds) assert.deepEqual(checkImage(kind, samplePng(kind), target), [])
})

test('an image of another size is told both sizes', () => {
  const [finding] = checkImage(imageKind('wideLogo'), samplePng({ width: 255, height: 116 }), target)

  assert.equal(finding?.code, 'ImageSizeInvalid')
  assert.equal(finding?.message, 'The wideLogo must have 255 × 115 pixels, not 255 × 116.')
})

test('the large logo may be any square from 216 to 350 pixels', () => {
  const sizes = [215, 216, 300, 350, 351].map((side) => ({ width: side, height: side }))

  const found = [...sizes, { width: 300, height: 299 }].map(
    (size) => checkImage(imageKind('largeLogo'), samplePng(size), target).length,
  )

  assert.deepEqual(found, [1, 0, 0, 0, 1, 1])
})

test('an image that is no PNG is told why', () => {
  const [finding] = checkImage(imageKind('smallLogo'), Buffer.from('GIF89a'), target)

  assert.deepEqual(finding, {
    level: 'error',
    code: 'ImageInvalid',
    target,
    message: 'The smallLogo cannot be read: it is no PNG.',
  })
})

test('an image of an unknown kind may have any size', () => {
  assert.deepEqual(checkImage(undefined, samplePng({ width: 3, height: 4 }), target), [])
})

test('a listing needs its large logo', () => {
  assert.deepEqual(
    checkImageSet(['mediumLogo']).map(({ code, target: { member } }) => `${code} ${member}`),
    ['ImageMissing largeLogo'],
  )
})

test('a listing has each logo once, and five screenshots', () => {
  const names = ['AzureLogoSmall', 'smallLogo', 'AzureLogoLarge', ...Array<string>(6).fill('screenshots')]

  assert.deepEqual(
    checkImageSet(names).map(({ message }) => message),
    ['There may be one of smallLogo, not 2.', 'There may be 5 of screenshots, not 6.'],
  )
})

test('a name that nobody knows is told, and keeps nothing from being published', () => {
  const findings = checkImageSet(['smallLogo', 'largeLogo', 'portrait'])

  assert.deepEqual(
    findings.map(({ level, code, message }) => [level, code, message]),
    [['warning', 'ImageKindUnknown', '"portrait" is no kind of image.']],
  )
})
