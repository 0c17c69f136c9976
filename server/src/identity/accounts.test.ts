import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { engines, FixedClock, startPartnerCenter } from '@comptoir/testing'
import type { Executor } from '../store/executor.ts'
import { raiseIdentityVersion } from './account-store.ts'
import { Accounts } from './accounts.ts'

for (const engine of engines)
  describe(`the accounts in memory, over ${engine.name}`, { skip: engine.skip }, () => {
    /** Reads for as long as the test wants: `finish` lets go of what was read at the start. */
    const slow = (db: Executor) => {
      let finish = (): void => undefined
      const waiting = new Promise<void>((resolve) => {
        finish = resolve
      })
      const all: Executor['all'] = async (query, parameters) => {
        const rows = await db.all(query, parameters)
        await waiting
        return rows
      }
      return { db: { ...db, all }, finish }
    }

    test('a reading that a change overtook does not bring back what was before', async () => {
      const center = await startPartnerCenter({ engine })
      const { account } = center.account('global')
      const accounts = new Accounts(new FixedClock())
      await accounts.load(center.server.store.read)
      const { db, finish } = slow(center.server.store.read)

      const reading = accounts.load(db)
      const before = accounts.get(account.partner_id)
      accounts.set({ ...before, identity_version: before.identity_version + 1 })
      await center.server.store.write((transaction) => transaction.run(raiseIdentityVersion, account))
      finish()
      await reading

      assert.equal(accounts.get(account.partner_id).identity_version, before.identity_version + 1)
      await center.close()
    })

    test('a directory is found by its id and its domain, in any letter case', async () => {
      const center = await startPartnerCenter({ engine })
      const { account } = center.account('germany')
      const { accounts } = center.server

      for (const name of [
        account.tenant_id,
        account.tenant_id.toUpperCase(),
        account.domain,
        'COMPTOIRGERMANY.onmicrosoft.de',
      ])
        assert.equal(accounts.byTenant(name)?.partner_id, account.partner_id)
      assert.equal(accounts.byTenant('nobody.example'), undefined)
      await center.close()
    })
  })
