import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { runCli } from '../run-cli.ts'

const data = mkdtempSync(join(tmpdir(), 'comptoir-cli-'))
after(() => rmSync(data, { recursive: true }))

async function comptoir(...argv: readonly string[]) {
  const given = { out: '', err: '' }
  const exitCode = await runCli(argv, {
    stdout: { write: (text) => (given.out += String(text)) },
    stderr: { write: (text) => (given.err += String(text)) },
    env: {},
  })
  return { exitCode, ...given }
}

test('certificates are made once, renewed when asked, and explained for each client', async () => {
  const made = await comptoir('certs', '--data', data)
  const again = JSON.parse((await comptoir('certs', '--data', data, '--json')).out)
  const leaf = readFileSync(again.leaf, 'utf8')
  const renewed = JSON.parse((await comptoir('certs', '--data', data, '--renew', '--json')).out)

  assert.equal(made.exitCode, 0)
  for (const words of [
    'NODE_EXTRA_CA_CERTS=',
    'REQUESTS_CA_BUNDLE=',
    'SSL_CERT_FILE=',
    'curl --cacert',
    'keytool -importcert',
    'certutil -user',
    'Import-Certificate',
    'update-ca-certificates',
    'security add-trusted-cert',
    '127.0.0.1 login.microsoftonline.com',
  ])
    assert.ok(made.out.includes(words), words)
  assert.equal(again.made, 'none')
  assert.equal(renewed.made, 'leaf')
  assert.notEqual(readFileSync(renewed.leaf, 'utf8'), leaf)
  assert.ok(again.hosts.includes('api.partnercenter.microsoft.com'))
  assert.equal(statSync(again.authorityKey).mode & 0o777, 0o600)
})

test('a folder that cannot be written is one sentence', async () => {
  assert.deepEqual(await comptoir('certs', '--data', '/dev/null/x'), {
    exitCode: 1,
    out: '',
    err: "comptoir: The data folder /dev/null/x cannot be written: ENOTDIR: not a directory, mkdir '/dev/null/x'.\n",
  })
})

test('a wrong option is refused with the nearest one', async () => {
  const { exitCode, err } = await comptoir('certs', '--renw')

  assert.equal(exitCode, 2)
  assert.match(err, /did you mean --renew\?/)
})
