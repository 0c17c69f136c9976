import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { readStartOptions } from '../start/start-options.ts'
import { StartRefusal } from '../start/start-refusal.ts'
import { givenCertificate } from './given-certificate.ts'
import { readServeOptions } from './serve-options.ts'

const thisFile = fileURLToPath(import.meta.url)

function refused(words: RegExp) {
  return (cause: unknown): boolean => {
    assert.ok(cause instanceof StartRefusal, String(cause))
    assert.match(cause.message, words)
    assert.equal(cause.message.split('\n').length, 1)
    return true
  }
}

test('"start" refuses in one sentence what it cannot do', () => {
  const cases = {
    '--port 65536': /--port takes a number from 0 to 65535/,
    '--https-port x': /--https-port takes a number from 0 to 65535/,
    '--https-port 1 --no-https': /exclude each other/,
    '--mfa-enforcement 101': /--mfa-enforcement takes a whole number from 0 to 100/,
    '--log loud': /--log takes one of silent, error, warn, info, debug/,
    '--nothing': /"comptoir start --help" lists the options/,
  }
  for (const [line, words] of Object.entries(cases))
    assert.throws(() => readStartOptions(line.split(' ')), refused(words))
})

test('"serve" refuses in one sentence what it cannot do', () => {
  const cases = {
    '--memory': /"comptoir serve --help" lists the options/,
    '--host 0.0.0.0': /Other machines reach 0\.0\.0\.0: .+--tls-cert.+--trust-proxy/,
    '--tls-cert a.pem': /--tls-cert and --tls-key belong together/,
    '--tls-cert a.pem --tls-key b.pem --no-https': /exclude each other/,
    '--trust-proxy everyone': /--trust-proxy takes addresses/,
    '--operator-domain x': /--operator-domain takes a domain/,
  }
  for (const [line, words] of Object.entries(cases))
    assert.throws(() => readServeOptions(line.split(' ')), refused(words))
})

test('HTTPS takes any free port where HTTP does, and its own otherwise', () => {
  assert.deepEqual(readStartOptions([]).https, { port: 4443, asked: false })
  assert.deepEqual(readStartOptions(['--port', '0']).https, { port: 0, asked: false })
  assert.deepEqual(readStartOptions(['--port', '0', '--https-port', '8443']).https, { port: 8443, asked: true })
  assert.equal(readStartOptions(['--no-https']).https, undefined)
})

test('other machines reach an installation over a certificate of its own, or through a proxy', () => {
  const proxied = readServeOptions(['--host', '0.0.0.0', '--trust-proxy', '10.0.0.0/8, loopback'])
  const certified = readServeOptions(['--host', '::', '--tls-cert', 'a.pem', '--tls-key', 'b.pem'])

  assert.deepEqual(proxied.trustProxy, ['10.0.0.0/8', 'loopback'])
  assert.deepEqual(certified.tls, { certificate: 'a.pem', key: 'b.pem' })
})

test('a certificate that cannot be served is refused', async () => {
  await assert.rejects(
    givenCertificate({ certificate: '/no/such', key: '/no/such' }),
    refused(/\/no\/such cannot be read/),
  )
  await assert.rejects(
    givenCertificate({ certificate: thisFile, key: thisFile }),
    refused(/holds no certificate in PEM/),
  )
})
