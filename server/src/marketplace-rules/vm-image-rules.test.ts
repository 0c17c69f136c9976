import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkVmImages } from './vm-image-rules.ts'

const now = '2026-06-01T00:00:00.000Z'
const check = { target: { module: 'package', planId: 'gold', member: 'vmImages' }, now } as const

const osVhdUrl =
  'https://contoso.blob.core.windows.net/vhds/os.vhd?sv=2021-06-08&sr=c&sig=c2ln&st=2026-05-31T00:00:00Z&se=2026-07-31T00:00:00Z&sp=rl'

function found(vmImages: unknown): readonly string[] {
  return checkVmImages(vmImages, check).map(({ code, target: { member } }) => `${code} ${member}`)
}

test('a plan has an image of a version', () => {
  assert.deepEqual(found({ '1.0.1': { osVhdUrl, lunVhdDetails: [] } }), [])
  for (const none of [undefined, null, {}, [], 'x']) assert.deepEqual(found(none), ['VmImageMissing vmImages'])
  assert.deepEqual(found({ '1.0.1': 'x' }), ['VmImageMissing vmImages["1.0.1"]'])
})

test('the version of an image has three numbers', () => {
  assert.deepEqual(found({ '1.0': { osVhdUrl } }), ['VmImageVersionInvalid vmImages'])
})

test('the address of each disk is looked at, whatever its member is called', () => {
  const lunVhdDetails = [{ srcVhdUrl: osVhdUrl }, { lun: 1, vhdUri: 'ftp://contoso' }, {}, osVhdUrl]

  assert.deepEqual(
    found({ '1.0.1': { lunVhdDetails } }).map((each) => each.replace(/^\w+ /, '')),
    [
      'vmImages["1.0.1"].osVhdUrl',
      ...Array.from({ length: 4 }, () => 'vmImages["1.0.1"].lunVhdDetails[1]'),
      'vmImages["1.0.1"].lunVhdDetails[2]',
    ],
  )
})

test('an image has sixteen data disks, a plan a hundred images at most', () => {
  const disks = Array.from({ length: 17 }, () => ({ srcVhdUrl: osVhdUrl }))
  const images = Object.fromEntries(Array.from({ length: 101 }, (_, index) => [`1.0.${index}`, { osVhdUrl }]))

  assert.deepEqual(found({ '1.0.1': { osVhdUrl, lunVhdDetails: disks.slice(1) } }), [])
  assert.deepEqual(found({ '1.0.1': { osVhdUrl, lunVhdDetails: disks } }), [
    'TooManyDataDisks vmImages["1.0.1"].lunVhdDetails',
  ])
  assert.deepEqual(found({ '1.0.1': { osVhdUrl, lunVhdDetails: 'none' } }), [
    'MemberInvalid vmImages["1.0.1"].lunVhdDetails',
  ])
  assert.deepEqual(found(images), ['TooManyVmImages vmImages'])
})
