import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import type { Operation } from '@comptoir/contract/operation'
import { operations } from '@comptoir/contract/operations'
import { sealingKeyLength, Vault } from '@comptoir/server/identity/vault'
import { sqlite } from '@comptoir/server/store/dialects/sqlite'
import { type Engine, type PartnerCenter, postgresEngine, startPartnerCenter } from '@comptoir/testing'
import { sendSecretsAstray } from './secrets/astray.ts'
import { makeSecrets } from './secrets/make-secrets.ts'
import { formsOf } from './secrets/secret-forms.ts'
import { storedRows } from './secrets/stored-rows.ts'
import { expectStatus } from './world.ts'

const folder = mkdtempSync(join(tmpdir(), 'comptoir-secrets-'))

/** SQLite in a file, as in an installation: its pages and its log are looked through, too. */
const fileEngine: Engine = {
  name: 'sqlite',
  skip: false,
  dialect: () => ({ ...sqlite({ path: join(folder, 'data.db') }), destroy: async () => undefined }),
}

/** What somebody with roles enough may read of it all, and where nothing secret may stand. */
const readable = [
  '/comptoir/v1/requests?size=500',
  '/comptoir/v1/auditrecords?size=500',
  '/comptoir/v1/signins?size=500',
  '/comptoir/v1/account',
  '/comptoir/v1/users',
  '/comptoir/v1/applications',
  '/comptoir/v1/tenants',
  '/comptoir/v1/enrollments',
  '/v1/auditrecords?startDate=2026-01-01&size=500',
  '/v1/customers',
  '/comptoir/v1/outbox',
  '/comptoir/v1/marketplace/offers',
]

after(() => rmSync(folder, { recursive: true, force: true }))

for (const engine of [fileEngine, postgresEngine])
  describe(`what is secret, over ${engine.name}`, { skip: engine.skip }, () => {
    const sealingKey = randomBytes(sealingKeyLength)
    const log: string[] = []
    let secrets: ReadonlyMap<string, string>
    let tellers: ReadonlySet<string>
    let tables: ReadonlyMap<string, string>
    const pages = new Map<string, string>()
    const answers = new Map<string, string>()

    before(async () => {
      const restore = divertStandardError(log)
      const center = await startPartnerCenter({ engine, vault: new Vault(sealingKey), log: 'debug' })
      try {
        const made = await makeSecrets(center)
        await sendSecretsAstray(center, made)
        made.secrets.set('sealing key', sealingKey.toString('base64url'))
        ;({ secrets, tellers } = made)
        for (const path of readable) answers.set(path, await read(center, path))
        tables = await storedRows(center.server.store)
        for (const [name, text] of readFolder()) pages.set(`${name}, in use`, text)
      } finally {
        await center.close()
        restore()
      }
      for (const [name, text] of readFolder()) pages.set(name, text)
    })

    const expectNone = (where: string, text: string) => {
      for (const [name, secret] of secrets)
        for (const form of formsOf(secret))
          assert.ok(!text.includes(form), `the ${name} stands in ${where}, as ${form.slice(0, 4)}…`)
    }

    test('was told by every operation that tells a secret', () => {
      const all = Object.values<Operation>(operations).filter(
        ({ tellsSecret, status }) => tellsSecret && status !== 'planned',
      )

      assert.deepEqual([...tellers].sort(), all.map(({ id }) => id).sort())
      for (const [name, secret] of secrets) assert.ok(typeof secret === 'string' && secret.length >= 8, name)
    })

    test('stands in no row of any table', () => {
      // What is looked for would be found: names are kept as they are.
      assert.ok(tables.get('person')?.includes('marta@comptoirglobal.onmicrosoft.com'))
      assert.ok((tables.get('reply') ?? '').length > 0)
      for (const [table, rows] of tables) expectNone(`the table ${table}`, rows)
    })

    // The other engine's files are its own server's.
    if (engine === fileEngine)
      test('stands in no page of the database’s files, open or closed', () => {
        const text = [...pages.values()].join('')
        assert.ok(text.includes('marta@comptoirglobal.onmicrosoft.com'))
        for (const [name, page] of pages) expectNone(`the file ${name}`, page)
      })

    test('stands in no line of the log at its most talkative', () => {
      assert.ok(log.some((line) => line.includes('comptoir.users.create')))
      expectNone('the log', log.join(''))
    })

    test('stands in no answer that tells of requests, changes, people or applications', () => {
      assert.ok(answers.get('/comptoir/v1/users')?.includes('marta@comptoirglobal.onmicrosoft.com'))
      for (const [path, answer] of answers) expectNone(path, answer)
    })
  })

async function read(center: PartnerCenter, path: string): Promise<string> {
  return JSON.stringify(expectStatus(200, await (await center.api()).get(path)).body)
}

/** Every file of the folder, byte by byte. */
function readFolder(): readonly (readonly [string, string])[] {
  return readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'latin1')])
}

/** Keeps what is written to standard error, where the log goes; gives what ends it. */
function divertStandardError(lines: string[]): () => void {
  const { write } = process.stderr
  process.stderr.write = (chunk: string | Uint8Array) => {
    lines.push(String(chunk))
    return true
  }
  return () => {
    process.stderr.write = write
  }
}
