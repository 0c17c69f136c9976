import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import {
  engines,
  expectError,
  FixedClock,
  fetchToken,
  PartnerApi,
  type PartnerCenter,
  startPartnerCenter,
} from '@comptoir/testing'
import { decodeProtectedHeader } from 'jose'
import { createServer } from '../create-server.ts'
import { sandboxAccounts } from '../sandbox/accounts.ts'
import { installationAccounts } from '../sandbox/installation-accounts.ts'
import { openStore } from '../store/store.ts'
import { insertSigningKey } from './account-store.ts'
import { KeyRing } from './key-ring.ts'
import { nextKeyDue, verifiesUntil } from './key-rotation-rules.ts'
import { generateSigningKey, keyText, signingKey } from './signing-keys.ts'
import { temporaryVault } from './vault.ts'

describe('the turn of keys', () => {
  test('begins a day before a key has signed for thirty', () => {
    const from = '2026-01-01T00:00:00.000Z'

    assert.equal(nextKeyDue(from, '2026-01-29T23:59:59.000Z'), undefined)
    assert.equal(nextKeyDue(from, '2026-01-30T00:00:00.000Z'), '2026-01-31T00:00:00.000Z')
    assert.equal(nextKeyDue(from, '2026-06-01T00:00:00.000Z'), '2026-06-02T00:00:00.000Z')
  })

  test('lets the key before verify until its last token has ended', () => {
    assert.equal(verifiesUntil('2026-01-31T00:00:00.000Z'), '2026-01-31T01:05:00.000Z')
  })
})

for (const engine of engines)
  describe(`signing keys over ${engine.name}`, { skip: engine.skip }, () => {
    const published = async (center: PartnerCenter): Promise<readonly string[]> => {
      const { keys } = (await center.server.app.inject('/common/discovery/keys')).json()
      return keys.map(({ kid }: { kid: string }) => kid)
    }
    const kidOf = (token: string) => decodeProtectedHeader(token).kid
    const started = () => startPartnerCenter({ engine, accounts: [...sandboxAccounts, ...installationAccounts] })

    test('the next one is published before it signs, and the old one goes when its tokens have ended', async (t) => {
      const center = await started()
      t.after(() => center.close())
      const { keyRing, clock } = center.server
      const [first] = await published(center)

      center.clock.advance('P29D')
      await keyRing.turn(clock.now())
      const [, second] = await published(center)
      const before = await fetchToken(center.server, center.account('global'), 'app')
      center.clock.advance('P1D')
      const after = await fetchToken(center.server, center.account('global'), 'app')
      center.clock.advance('PT66M')
      await keyRing.turn(clock.now())

      assert.equal(kidOf(before), first)
      assert.equal(kidOf(after), second)
      assert.notEqual(first, second)
      assert.deepEqual(await published(center), [second])
    })

    test('an operator makes a new one sign at once; tokens of the old one stay good', async (t) => {
      const center = await started()
      t.after(() => center.close())
      const before = await fetchToken(center.server, center.account('global'), 'appUser')
      const operator = installationAccounts.find(({ account }) => account.kind === 'operator')
      assert.ok(operator)
      const api = new PartnerApi(center.server, await fetchToken(center.server, operator, 'appUser'))

      const { status, body } = await api.post('/comptoir/v1/signing-keys/rotate')

      assert.equal(status, 200)
      assert.equal(body.keys.length, 2)
      const after = await fetchToken(center.server, center.account('global'), 'appUser')
      assert.notEqual(kidOf(after), kidOf(before))
      for (const token of [before, after])
        assert.equal((await new PartnerApi(center.server, token).get('/v1/customers')).status, 200)
      await expectError(new PartnerApi(center.server, before).post('/comptoir/v1/signing-keys/rotate'), 'roleNotEnough')
    })

    test('one that is made while the next is published gives way to it, and all their tokens stay good', async (t) => {
      const center = await started()
      t.after(() => center.close())
      const { keyRing, clock, store } = center.server
      center.clock.advance('P29D')
      await keyRing.turn(clock.now())
      const [, next] = await published(center)
      center.clock.advance('PT23H30M')

      const made = await store.write((db) => keyRing.rotate(db, clock.now()))
      const between = await fetchToken(center.server, center.account('global'), 'app')
      center.clock.advance('PT31M')
      await keyRing.turn(clock.now())
      const after = await fetchToken(center.server, center.account('global'), 'app')
      center.clock.advance('PT28M')
      await keyRing.turn(clock.now())

      assert.deepEqual([kidOf(between), kidOf(after)], [made.kid, next])
      assert.equal((await new PartnerApi(center.server, between).get('/v1/customers')).status, 200)
      // Asked here for the first time: a token that was verified before is remembered.
      center.clock.advance('PT30M')
      await keyRing.turn(clock.now())
      assert.equal((await new PartnerApi(center.server, after).get('/v1/customers')).status, 200)
    })

    test('what one machine signs with a key of its own making, another takes at once', async (t) => {
      const center = await started()
      const { server } = center
      const { store, vault } = server
      const { clock } = center
      const other = await createServer({ store, clock, vault, log: 'silent' })
      // Before its first hourly chores, which would read the keys as well.
      await other.scheduler.stop()
      // The store is of both, and closed with the first.
      t.after(async () => {
        await other.app.close()
        await center.close()
      })
      clock.advance('PT1M')
      const made = await store.write((db) => server.keyRing.rotate(db, clock.now()))
      const token = await fetchToken(server, center.account('global'), 'app')

      assert.equal(kidOf(token), made.kid)
      assert.equal(other.keyRing.find(made.kid), undefined)
      assert.equal((await new PartnerApi(other, token).get('/v1/customers')).status, 200)
      assert.equal(other.keyRing.signing(clock.now()).kid, made.kid)
    })

    test('names of keys that nobody made are looked up every ten seconds at most', async (t) => {
      const center = await started()
      t.after(() => center.close())
      const { clock, store, vault } = center.server
      let readings = 0
      const all: typeof store.read.all = (query, parameters) => {
        readings += 1
        return store.read.all(query, parameters)
      }
      const ring = new KeyRing({
        store: { ...store, write: store.write.bind(store), read: { ...store.read, all } },
        vault,
        generate: generateSigningKey,
      })

      await ring.readAgain(clock.epochMs())
      await ring.readAgain(clock.epochMs() + 9_999)
      assert.equal(readings, 1)
      await ring.readAgain(clock.epochMs() + 10_000)
      assert.equal(readings, 2)
    })

    test('keys are sealed at rest; one of the first version is sealed when it is first read', async (t) => {
      const dialect = engine.dialect()
      const store = await openStore(dialect)
      t.after(async () => {
        await store.close()
        await dialect.destroy()
      })
      const now = new FixedClock().now()
      const old = signingKey(await generateSigningKey(), now)
      const row = { kid: old.kid, private_jwk: keyText(old), created_at: now, signs_from: now, verifies_until: null }
      await store.write((db) => db.run(insertSigningKey, row))
      const vault = temporaryVault()

      await new KeyRing({ store, vault, generate: generateSigningKey }).open(now)
      const again = new KeyRing({ store, vault, generate: generateSigningKey })
      await again.open(now)

      assert.equal(again.signing(now).kid, old.kid)
      const stranger = new KeyRing({ store, vault: temporaryVault(), generate: generateSigningKey })
      await assert.rejects(stranger.open(now))
    })
  })
