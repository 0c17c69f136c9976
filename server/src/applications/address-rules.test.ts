import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkedAppIdUri, checkedReplyUrls, checkReplyUrlsFree, longestAddress } from './address-rules.ts'

const padded = (url: string, length: number): string => url + 'a'.repeat(length - url.length)

test('a reply URL is an https address, or an http address of the client’s own machine', () => {
  const taken = [
    'https://client.example/signed-in',
    'https://client.example:8443/?from=here',
    'http://localhost',
    'http://localhost:3000/callback',
    'http://127.0.0.1:5000',
    'http://[::1]:5000/',
    padded('https://client.example/', longestAddress),
  ]

  assert.deepEqual(checkedReplyUrls([...taken, 'http://localhost']), taken)
})

test('what is no reply URL is refused', () => {
  for (const url of [
    'http://client.example/signed-in',
    'ftp://client.example',
    'client.example',
    'https://',
    'https://*.client.example',
    'https://client.example/#fragment',
    'https://somebody:secret@client.example',
    'https://client.example/with space',
    'http://localhost.example',
    padded('https://client.example/', longestAddress + 1),
  ])
    assert.throws(() => checkedReplyUrls([url]), { errorName: 'replyUrlInvalid' }, url)
})

test('a reply URL is one application’s alone in a directory, but for loopback addresses', () => {
  const taken = new Set(['https://client.example', 'http://localhost'])

  assert.doesNotThrow(() => checkReplyUrlsFree(['https://other.example', 'http://localhost'], taken))
  assert.throws(() => checkReplyUrlsFree(['https://client.example'], taken), { errorName: 'replyUrlTaken' })
})

test('an App ID URI is an absolute URI of at most 256 characters', () => {
  for (const uri of ['https://contoso.example/app', 'api://4a1b', 'urn:contoso:app', padded('api://', longestAddress)])
    assert.equal(checkedAppIdUri(uri), uri)
  for (const uri of ['app', 'https:', 'https://a b', 'https://a#b', padded('api://', longestAddress + 1)])
    assert.throws(() => checkedAppIdUri(uri), { errorName: 'appIdUriInvalid' }, uri)
})
