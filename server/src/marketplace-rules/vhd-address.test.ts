import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { anyUrl } from '../sample-addresses.ts'
import { checkVhdAddress } from './vhd-address.ts'

const now = '2026-06-16T12:00:00Z'
const target = { module: 'plan', planId: 'gold', member: 'vmImages.1.0.0.osVhdUrl' } as const
const good = 'https://contoso.blob.core.windows.net/vhds/os.vhd?sv=2024-08-04&sr=c&st=2026-06-15T00:00:00Z'
const signed = `${good}&se=2026-08-01T00:00:00Z&sp=rl&sig=abc%3D`

/** What is said of an address: level and code. */
function saidOf(address: unknown): readonly string[] {
  return checkVhdAddress(address, { target, now }).map(({ level, code }) => `${level} ${code}`)
}

test('an address with a signature to read and list for six weeks is good', () => {
  assert.deepEqual(saidOf(signed), [])
})

test('storage accounts of every cloud are known', () => {
  const hosts = ['core.usgovcloudapi.net', 'core.chinacloudapi.cn', 'core.cloudapi.de']

  for (const host of hosts) assert.deepEqual(saidOf(signed.replace('core.windows.net', host)), [])
})

test('an offer whose disk has no address is told so', () => {
  for (const address of [undefined, null, '', '  ', 5, {}]) {
    assert.deepEqual(saidOf(address), ['error VhdAddressMissing'])
  }
})

test('the address is https, ends in .vhd and has no white space', () => {
  const addresses = [
    signed.replace('https', 'http'),
    signed.replace('os.vhd', 'os.vhdx'),
    signed.replace('os.vhd', 'os disk.vhd'),
    signed.replace('os.vhd', 'os%20disk.vhd'),
    'os.vhd',
    signed.replace('contoso.', 'me:secret@contoso.'),
  ]

  for (const address of addresses) assert.deepEqual(saidOf(address), ['error VhdAddressInvalid'], address)
})

test('a host that is no storage account is doubtful', () => {
  assert.deepEqual(saidOf(signed.replace('contoso.blob.core.windows.net', 'disks.contoso.example')), [
    'warning VhdHostUnknown',
  ])
})

test('a blob of this installation needs neither https nor an ending', () => {
  const own = 'http://localhost:5000/blobs/a/b?sv=2018-03-28&sr=b&sig=x&se=2026-08-01T00:00:00Z&sp=rl'

  assert.deepEqual(checkVhdAddress(own, { target, now, isOwn: (address) => address === own }), [])
})

test('each part of the signature is needed', () => {
  assert.deepEqual(saidOf('https://contoso.blob.core.windows.net/vhds/os.vhd'), ['error VhdSignatureInvalid'])
  for (const part of ['sv=2024-08-04', 'se=2026-08-01T00:00:00Z', 'sp=rl', 'sig=abc%3D']) {
    assert.deepEqual(saidOf(signed.replace(part, '')), ['error VhdSignatureInvalid'], part)
  }
})

test('a signature of a container allows to read and to list, one of a blob to read', () => {
  const permissions = ['sp=r', 'sp=l', 'sp=rwl']

  assert.deepEqual(
    permissions.flatMap((each) => saidOf(signed.replace('sp=rl', each))),
    ['error VhdPermissionsInvalid', 'error VhdPermissionsInvalid', 'warning VhdPermissionsTooWide'],
  )
  assert.deepEqual(saidOf(signed.replace('sr=c', 'sr=b').replace('sp=rl', 'sp=r')), [])
})

test('a signature that is over, not begun or soon over is told', () => {
  assert.deepEqual(saidOf(signed.replace('2026-08-01', '2026-06-16')), ['error VhdExpired'])
  assert.deepEqual(saidOf(signed.replace('2026-06-15', '2026-06-17')), ['error VhdNotYetValid'])
  assert.deepEqual(saidOf(signed.replace('2026-08-01', '2026-07-07')), ['warning VhdExpiresSoon'])
})

test('dates without a time, and days that there are not, are refused', () => {
  for (const expiry of ['2026-08-01', '2026-13-01T00:00:00Z', 'tomorrow', '08-01-2026T00:00:00Z']) {
    assert.deepEqual(saidOf(signed.replace('2026-08-01T00:00:00Z', expiry)), ['error VhdTimesInvalid'], expiry)
  }
})

test('anything that is sent has an answer', () => {
  fc.assert(fc.property(fc.anything(), (value) => Array.isArray(checkVhdAddress(value, { target, now }))))
  fc.assert(fc.property(anyUrl, (value) => saidOf(value).length > 0))
})
