import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isRegistered, redirectUriOf } from './redirect-uri-rules.ts'

const registered = ['https://app.example/signed-in', 'http://localhost', 'com.example.app://auth']

test('an address is registered letter by letter', () => {
  assert.equal(isRegistered('https://app.example/signed-in', registered), true)
  for (const other of [
    'https://app.example/signed-in/',
    'https://app.example/Signed-in',
    'https://app.example/signed-in?a=b',
    'https://app.example:8443/signed-in',
    'https://app.example.evil.example/signed-in',
    'https://app.example@evil.example/signed-in',
    'http://app.example/signed-in',
    'https://app.example/signed-in#',
    'https://app.example/signed-in#fragment',
    '/signed-in',
    'com.example.app://other',
  ])
    assert.equal(isRegistered(other, registered), false, other)
})

test('an address of a scheme of the client’s own is registered like any other', () => {
  assert.equal(isRegistered('com.example.app://auth', registered), true)
})

test('on the machine of the person any port and path will do, with the registered scheme', () => {
  for (const own of ['http://localhost:8400/back', 'http://127.0.0.1:1', 'http://[::1]:65535/a?b=c'])
    assert.equal(isRegistered(own, registered), true, own)
  for (const other of [
    'https://localhost:8400/back',
    'http://localhost.evil.example/',
    'http://name:word@localhost/',
    'http://127.0.0.2/',
    'http://localhost/#here',
  ])
    assert.equal(isRegistered(other, registered), false, other)
})

test('no address of the machine will do where none is registered', () => {
  assert.equal(isRegistered('http://localhost:8400/', ['https://app.example/signed-in']), false)
})

test('an address that would run in the page is never taken, registered or not', () => {
  for (const address of ['javascript:alert(1)', 'data:text/html,hello', 'file:///etc/passwd'])
    assert.equal(isRegistered(address, [address]), false, address)
})

test('the only address need not be named; one of several must be', () => {
  assert.deepEqual(redirectUriOf(undefined, ['https://app.example/']), { kind: 'taken', uri: 'https://app.example/' })
  assert.deepEqual(redirectUriOf('', ['https://app.example/']), { kind: 'taken', uri: 'https://app.example/' })
  assert.deepEqual(redirectUriOf(undefined, registered), { kind: 'missing' })
  assert.deepEqual(redirectUriOf(undefined, []), { kind: 'missing' })
  assert.deepEqual(redirectUriOf('https://other.example/', registered), { kind: 'mismatch' })
})
