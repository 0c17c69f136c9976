import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { engines, expectError, type PartnerCenter, startPartnerCenter, testStart } from '@comptoir/testing'
import { millisecondsBetween, plusDuration, plusMilliseconds } from './clock.ts'
import { timeOrderedIds } from './ids.ts'
import { insertEvent } from './schedule-store.ts'
import { type EventHandler, Scheduler } from './scheduler.ts'

test('months and years are added by the calendar', () => {
  assert.equal(plusDuration('2026-01-31T10:00:00.000Z', 'P1M'), '2026-02-28T10:00:00.000Z')
  assert.equal(plusDuration('2024-02-29T00:00:00.000Z', 'P1Y'), '2025-02-28T00:00:00.000Z')
  assert.equal(plusMilliseconds('2026-01-01T00:00:00.000Z', -1), '2025-12-31T23:59:59.999Z')
  assert.equal(millisecondsBetween('2026-01-01T00:00:01.000Z', '2026-01-01T00:00:00.000Z'), -1000)
})

test('ids are GUIDs that sort by the instant they were made at', () => {
  const earlier = timeOrderedIds.next('2026-01-15T09:00:00.000Z')
  const later = timeOrderedIds.next('2026-01-15T09:00:00.001Z')

  assert.match(earlier, /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  assert.ok(earlier < later)
  assert.notEqual(earlier, timeOrderedIds.next('2026-01-15T09:00:00.000Z'))
})

for (const engine of engines)
  describe(`an account’s clock over ${engine.name}`, { skip: engine.skip }, () => {
    let center: PartnerCenter

    before(async () => {
      center = await startPartnerCenter({ engine })
    })
    after(() => center.close())

    test('advances for its account alone', async () => {
      const answer = await (await center.api('global')).post('/comptoir/v1/clock', { advance: 'P1Y' })

      assert.deepEqual(answer.body, { now: '2027-01-15T09:00:00.000Z', frozen: false, offsetMs: 31_536_000_000 })
      assert.equal((await (await center.api('china')).get('/comptoir/v1/clock')).body.now, testStart)
    })

    test('stands still when it is frozen, and runs on from there when it is released', async () => {
      const api = await center.api('germany')
      const frozen = await api.post('/comptoir/v1/clock', { to: '2026-03-01T00:00:00Z', frozen: true })
      center.clock.advance('PT10M')

      const later = await api.get('/comptoir/v1/clock')
      const released = await api.post('/comptoir/v1/clock', { frozen: false })
      center.clock.advance('PT1M')

      assert.equal(frozen.body.now, '2026-03-01T00:00:00.000Z')
      assert.equal(later.body.now, '2026-03-01T00:00:00.000Z')
      assert.equal(released.body.frozen, false)
      assert.equal((await (await center.api('germany')).get('/comptoir/v1/clock')).body.now, '2026-03-01T00:01:00.000Z')
    })

    test('never goes back, nor anywhere that is no time', async () => {
      const api = await center.api('usgov')

      for (const body of [
        { to: '2020-01-01T00:00:00Z' },
        { advance: '-P1D' },
        { advance: 'later' },
        { to: 'later' },
        { advance: 'P999999999Y' },
        { advance: 'P1D', to: '2030-01-01T00:00:00Z' },
      ])
        await expectError(api.post('/comptoir/v1/clock', body), 'propertyInvalid')
    })

    test('runs what falls due on the way, in order, each at its own instant', async () => {
      const ran: string[] = []
      const note: EventHandler = async ({ now, db, partner, server }, { name = '' }) => {
        ran.push(`${name} ${now()}`)
        if (name === 'first')
          await insertEvent(
            db,
            partner,
            { kind: 'note', dueAt: '2026-01-15T11:30:00.000Z', subject: { name: 'made by first' } },
            server,
          )
      }
      const server = { ...center.server, scheduler: new Scheduler({ note: async () => note }) }
      const partner = server.accounts.get(center.account('usgov').account.partner_id)
      await server.store.write(async (db) => {
        const event = (name: string, dueAt: string) =>
          insertEvent(db, partner, { kind: 'note', dueAt, subject: { name } }, server)
        await event('second', '2026-01-15T12:00:00.000Z')
        await event('first', '2026-01-15T11:00:00.000Z')
        await event('not yet', '2026-01-15T13:00:00.001Z')
      })

      const count = await server.store.write((db) =>
        server.scheduler.drain(server, db, partner, '2026-01-15T13:00:00.000Z'),
      )

      assert.equal(count, 3)
      assert.deepEqual(ran, [
        'first 2026-01-15T11:00:00.000Z',
        'made by first 2026-01-15T11:30:00.000Z',
        'second 2026-01-15T12:00:00.000Z',
      ])
    })
  })
