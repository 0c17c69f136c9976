import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { engines, startPartnerCenter } from '@comptoir/testing'
import { matchesSecret } from '../identity/secrets.ts'
import { temporaryVault } from '../identity/vault.ts'
import { type NoParameters, type Parameter, query } from '../store/query.ts'
import { openStore } from '../store/store.ts'
import { claimKind } from './installation-kind.ts'
import { openInstallation } from './open-installation.ts'
import { matchesData, wasSealed } from './sealing-check.ts'

const operatorDomain = 'operator.harbour.example'
const everybody = query((db, _p: Parameter<NoParameters>) => db.selectFrom('person').selectAll())

for (const engine of engines)
  describe(`an installation on ${engine.name}`, { skip: engine.skip }, () => {
    test('gets an operator, whose password is told once and has to be changed', async () => {
      const center = await startPartnerCenter({ engine, accounts: [] })

      const first = await openInstallation(center.server, { operatorDomain })
      const second = await openInstallation(center.server, { operatorDomain })

      assert.equal(first?.userPrincipalName, 'operator@operator.harbour.example')
      assert.equal(second, undefined)
      const [person, ...others] = await center.server.store.read.all(everybody, {})
      assert.deepEqual(others, [])
      assert.equal(person?.roles, '["operator","reviewer"]')
      assert.equal(person?.must_change_password, 1)
      assert.equal(person?.totp_secret, null)
      assert.ok(await matchesSecret(first.oneTimePassword, person?.password_hash ?? ''))
      await center.close()
    })

    test('has an operator account that is no sandbox and sells nothing', async () => {
      const center = await startPartnerCenter({ engine, accounts: [] })

      await openInstallation(center.server, { operatorDomain })

      const account = center.server.accounts.byTenant(operatorDomain)
      assert.equal(account?.kind, 'operator')
      assert.equal(account?.sandbox, 0)
      assert.equal(center.server.accounts.all().length, 1)
      await center.close()
    })

    test('is a sandbox or has secrets of its own, but never both', async () => {
      const [center, before, empty] = await Promise.all([
        startPartnerCenter({ engine, accounts: [] }),
        startPartnerCenter({ engine }),
        openStore(engine.dialect()),
      ])

      assert.equal(await claimKind(center.server.store, 'own'), 'own')
      assert.equal(await claimKind(center.server.store, 'sandbox'), 'own')
      assert.equal(await claimKind(before.server.store, 'own'), 'sandbox')
      assert.equal(await claimKind(empty, 'sandbox'), 'sandbox')
      await Promise.all([center.close(), before.close(), empty.close().then(() => empty.dialect.destroy())])
    })

    test('knows the key that seals its data from any other', async () => {
      const center = await startPartnerCenter({ engine, accounts: [] })
      const { store } = center.server
      const vault = temporaryVault()

      const before = await wasSealed(store)
      const first = await matchesData(store, vault)

      assert.equal(before, false)
      assert.ok(first)
      assert.ok(await wasSealed(store))
      assert.ok(await matchesData(store, vault))
      assert.equal(await matchesData(store, temporaryVault()), false)
      await center.close()
    })
  })
