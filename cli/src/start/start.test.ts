import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { spawnCommand, spawnServer } from '../spawned/spawned-command.ts'

const root = mkdtempSync(join(tmpdir(), 'comptoir-start-'))
after(() => rmSync(root, { recursive: true }))

test('a sandbox says where it is, whom one may be, and what to trust', async () => {
  const data = join(root, 'sandbox')
  const server = await spawnServer(['start', '--port', '0', '--data', data])
  const { url, httpsUrl, caPath, ca, accounts, people, password, totpSecret } = server.ready

  const { exitCode, err } = await server.stop()
  const served = await spawnCommand(['serve', '--port', '0', '--data', data])

  assert.deepEqual({ exitCode, err }, { exitCode: 0, err: '' })
  assert.match(url, /^http:\/\/127\.0\.0\.1:\d+$/)
  assert.match(httpsUrl, /^https:\/\/127\.0\.0\.1:\d+$/)
  assert.equal(readFileSync(caPath, 'utf8'), ca)
  assert.deepEqual(
    accounts.map(({ cloud, kind }: Record<string, string>) => `${cloud} ${kind}`),
    ['global indirectProvider', 'china direct', 'germany direct', 'usgov direct', 'global operator', 'germany trustee'],
  )
  assert.deepEqual(people[0], {
    userPrincipalName: 'admin@comptoirglobal.onmicrosoft.com',
    account: 'Comptoir Sandbox Global',
    cloud: 'global',
    roles: ['owner', 'globalAdmin', 'adminAgent'],
  })
  assert.equal(password, 'Comptoir-sandbox-password-known-to-everyone')
  assert.match(totpSecret, /^[A-Z2-7]{32}$/)
  // What everyone knows must not become an installation with secrets of its own.
  assert.equal(served.exitCode, 1)
  assert.match(served.err, /^comptoir: The data folder .+ is a sandbox, whose credentials everyone knows: .+\n$/)
})

test('an installation tells its operator’s password once, and never becomes a sandbox', async () => {
  const data = join(root, 'own')
  const first = await spawnServer(['serve', '--port', '0', '--data', data, '--operator-domain', 'Ops.Harbour.Example'])
  await first.stop()
  const second = await spawnServer(['serve', '--port', '0', '--data', data])
  await second.stop()
  const started = await spawnCommand(['start', '--port', '0', '--data', data])

  const { userPrincipalName, oneTimePassword } = first.ready.operator
  assert.equal(userPrincipalName, 'operator@ops.harbour.example')
  assert.match(oneTimePassword, /^[\w-]{43}$/)
  assert.equal(second.ready.operator, undefined)
  assert.match(second.ready.httpsUrl, /^https:/)
  assert.equal(started.exitCode, 1)
  assert.match(started.err, /^comptoir: The data folder .+ is an installation with secrets of its own, .+\n$/)
})
