import assert from 'node:assert/strict'
import { X509Certificate } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { request } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { clouds } from '@comptoir/contract/clouds/clouds'
import { startPartnerCenter } from '@comptoir/testing'
import { certificatePaths } from './certificate-folder.ts'
import type { Certificates } from './certificate-pair.ts'
import { renewalOf } from './certificate-rules.ts'
import { certifiedNames } from './certified-names.ts'
import { keepCertificates } from './keep-certificates.ts'
import { listenHttps } from './listen-https.ts'

const names = certifiedNames(clouds)
const epochMs = Date.now()
const dayMs = 86_400_000

let folder: string
let certificates: Certificates

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'comptoir-certs-'))
  certificates = (await keepCertificates({ names, folder, epochMs })).certificates
})

after(() => rmSync(folder, { recursive: true }))

/** Asks as a client that trusts the authority and believes to speak to that host. */
function ask(port: number, path: string, host: string, ca = certificates.authority.certificate): Promise<string> {
  return new Promise((resolve, reject) => {
    const sending = request({ host: '127.0.0.1', port, path, ca, agent: false, ...hostOptions(host) }, (answer) => {
      answer.setEncoding('utf8')
      let body = ''
      answer.on('data', (part) => (body += part))
      answer.on('end', () => resolve(body))
    })
    sending.on('error', reject)
    sending.end()
  })
}

function hostOptions(host: string) {
  return { servername: /^[\d.]+$/.test(host) ? '' : host, headers: { host } }
}

describe('the local certificates', () => {
  test('are good for this machine and for every host of the four clouds', () => {
    const leaf = new X509Certificate(certificates.leaf.certificate)

    for (const host of ['localhost', ...clouds.flatMap(({ hosts }) => hosts)]) assert.equal(leaf.checkHost(host), host)
    for (const address of ['127.0.0.1', '::1']) assert.ok(leaf.checkIP(address))
    assert.equal(leaf.checkHost('www.example.com'), undefined)
  })

  test('are an authority of ten years and a leaf of 398 days at most', () => {
    const [authority, leaf] = [certificates.authority, certificates.leaf].map(
      (pair) => new X509Certificate(pair.certificate),
    )

    assert.ok(authority?.ca)
    assert.equal(leaf?.ca, false)
    assert.ok(leaf.verify(authority.publicKey))
    assert.equal(days(authority), 3_650)
    assert.equal(days(leaf), 397)
  })

  test('are kept with keys that nobody else may read', () => {
    const paths = certificatePaths(folder)

    for (const path of [paths.authorityKey, paths.leafKey]) assert.equal(statSync(path).mode & 0o777, 0o600)
    assert.equal(statSync(folder).mode & 0o077, 0)
    assert.equal(readFileSync(paths.authority, 'utf8'), certificates.authority.certificate)
  })

  test('are found again, and not made again', async () => {
    const again = await keepCertificates({ names, folder, epochMs })

    assert.deepEqual(again, { certificates, made: 'none' })
  })

  test('are renewed in the last thirty days, by the same authority', async () => {
    const other = mkdtempSync(join(tmpdir(), 'comptoir-certs-'))
    const first = await keepCertificates({ names, folder: other, epochMs: epochMs - 366 * dayMs })

    const before = renewalOf(first.certificates, names, epochMs)
    const second = await keepCertificates({ names, folder: other, epochMs: epochMs + 2 * dayMs })

    assert.equal(before, 'none')
    assert.equal(second.made, 'leaf')
    assert.deepEqual(second.certificates.authority, first.certificates.authority)
    assert.notEqual(second.certificates.leaf.certificate, first.certificates.leaf.certificate)
    rmSync(other, { recursive: true })
  })

  test('are made anew for names that the authority may not sign for', () => {
    const more = { ...names, hosts: [...names.hosts, 'login.fifth.example'] }

    assert.equal(renewalOf(certificates, more, epochMs), 'authority')
  })

  test('are made anew where a file holds something else', () => {
    const broken = { ...certificates, leaf: { certificate: 'nonsense', key: '' } }

    assert.equal(renewalOf(broken, names, epochMs), 'leaf')
  })
})

test('over HTTPS the same operations answer, with addresses that say https', async () => {
  const center = await startPartnerCenter()
  const listener = await listenHttps(center.server.app, { host: '127.0.0.1', port: 0, pair: certificates.leaf })

  const health = await ask(listener.port, '/health', '127.0.0.1')
  const discovery = await ask(
    listener.port,
    `/${center.account('global').account.tenant_id}/v2.0/.well-known/openid-configuration`,
    'login.microsoftonline.com',
  )

  assert.equal(health, '{"status":"ready"}')
  assert.match(JSON.parse(discovery).token_endpoint, /^https:\/\/login\.microsoftonline\.com/)
  await listener.close()
  await center.close()
})

test('clients that do not trust the authority are not served, and a renewed certificate is', async () => {
  const center = await startPartnerCenter()
  const listener = await listenHttps(center.server.app, { host: '127.0.0.1', port: 0, pair: certificates.leaf })
  const { certificates: others } = await keepCertificates({ names, folder: undefined, epochMs })
  const { certificate } = others.authority

  await assert.rejects(ask(listener.port, '/health', 'localhost', certificate), {
    code: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  })
  listener.renew(others.leaf)

  assert.equal(await ask(listener.port, '/health', 'localhost', certificate), '{"status":"ready"}')
  await listener.close()
  await center.close()
})

function days({ validFromDate, validToDate }: X509Certificate): number {
  return (validToDate.getTime() - validFromDate.getTime()) / dayMs
}
