import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, test } from 'node:test'
import { openStore, type Store } from '@comptoir/server/store/store'
import { sqliteEngine } from '@comptoir/testing'
import { openVault, sealingKeyVariable } from './sealing-key.ts'
import { StartRefusal } from './start-refusal.ts'

let data: string
let path: string
let store: Store

beforeEach(async () => {
  data = mkdtempSync(join(tmpdir(), 'comptoir-key-'))
  path = join(data, 'comptoir.key')
  store = await openStore(sqliteEngine.dialect())
})

afterEach(async () => {
  await store.close()
  rmSync(data, { recursive: true })
})

function refused(words: RegExp) {
  return (cause: unknown): boolean => {
    assert.ok(cause instanceof StartRefusal)
    assert.match(cause.message, words)
    return true
  }
}

test('the key is made at the first start, for its owner alone to read, and found again', async () => {
  const first = await openVault(store, { memory: false, data }, {})
  const second = await openVault(store, { memory: false, data }, {})

  assert.equal(second.open(first.seal('a secret')), 'a secret')
  assert.equal(statSync(path).mode & 0o777, 0o600)
  assert.equal(Buffer.from(readFileSync(path, 'utf8'), 'base64').length, 32)
})

test('the key may come from the environment, and then no file is written', async () => {
  const key = Buffer.alloc(32, 7).toString('base64')

  const vault = await openVault(store, { memory: false, data }, { [sealingKeyVariable]: key })

  assert.equal(vault.open(vault.seal('a secret')), 'a secret')
  assert.throws(() => statSync(path), { code: 'ENOENT' })
})

test('data that was sealed is not opened without its key', async () => {
  await openVault(store, { memory: false, data }, {})
  rmSync(path)

  await assert.rejects(
    openVault(store, { memory: false, data }, {}),
    refused(/^The key that sealed this data is missing/),
  )
  assert.throws(() => statSync(path), { code: 'ENOENT' })
})

test('another key is refused', async () => {
  await openVault(store, { memory: false, data }, {})
  const other = Buffer.alloc(32, 9).toString('base64')

  await assert.rejects(
    openVault(store, { memory: false, data }, { [sealingKeyVariable]: other }),
    refused(/^The variable COMPTOIR_SEALING_KEY is not the key that sealed this data/),
  )
})

test('what is no key is refused without being shown', async () => {
  writeFileSync(path, 'not-a-key')

  await assert.rejects(openVault(store, { memory: false, data }, {}), refused(/holds no sealing key: that is 32 bytes/))
})

test('in memory nothing is kept', async () => {
  const vault = await openVault(store, { memory: true, data }, {})

  assert.equal(vault.open(vault.seal('a secret')), 'a secret')
  assert.throws(() => statSync(path), { code: 'ENOENT' })
})
