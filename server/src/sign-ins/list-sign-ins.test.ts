import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { engines, expectError, type PartnerApi, type PartnerCenter, startPartnerCenter } from '@comptoir/testing'
import type { SignInRecordTable } from '../store/identity-tables.ts'
import { type Parameter, query } from '../store/query.ts'

const path = '/comptoir/v1/signins'

const insert = query((db, p: Parameter<SignInRecordTable>) =>
  db.insertInto('sign_in_record').values({
    partner_id: p('partner_id'),
    recorded_at: p('recorded_at'),
    record_id: p('record_id'),
    user_id: p('user_id'),
    client_id: p('client_id'),
    succeeded: p('succeeded'),
    body: p('body'),
  }),
)

for (const engine of engines)
  describe(`comptoir.signIns.list over ${engine.name}`, { skip: engine.skip }, () => {
    let center: PartnerCenter
    let owner: PartnerApi

    before(async () => {
      center = await startPartnerCenter({ engine })
      owner = await center.api()
      const { account, application, administrator } = center.account('global')
      const recorded = async (second: number, row: Partial<SignInRecordTable>, body: object): Promise<void> => {
        const whole = {
          partner_id: account.partner_id,
          recorded_at: `2026-01-20T09:00:0${second}.000Z`,
          record_id: `record-${second}`,
          user_id: null,
          client_id: application.clientId,
          succeeded: 1,
          ...row,
          body: JSON.stringify(body),
        }
        await center.server.store.write((db) => db.run(insert, whole))
      }
      await recorded(1, {}, { kind: 'application' })
      await recorded(2, { succeeded: 0 }, { kind: 'application', errorCode: 7000215, address: '127.0.0.1' })
      await recorded(3, { user_id: administrator.userId }, { kind: 'user', mfa: true })
    })
    after(() => center.close())

    const listed = async (query: string): Promise<readonly string[]> =>
      (await owner.get(`${path}?${query}`)).body.items
        .map(({ id }: { id: string }) => id)
        .filter((id: string) => id.startsWith('record-'))

    test('sign-ins are listed newest first, with what came of them', async () => {
      const { application } = center.account('global')

      const { items } = (await owner.get(path)).body

      assert.deepEqual(await listed(''), ['record-3', 'record-2', 'record-1'])
      assert.deepEqual(
        items.find(({ id }: { id: string }) => id === 'record-2'),
        {
          id: 'record-2',
          at: '2026-01-20T09:00:02.000Z',
          kind: 'application',
          succeeded: false,
          clientId: application.clientId,
          errorCode: 7000215,
          address: '127.0.0.1',
        },
      )
    })

    test('they are narrowed by user, by application and by what came of them', async () => {
      const { application, administrator } = center.account('global')

      assert.deepEqual(await listed(`userId=${administrator.userId.toUpperCase()}`), ['record-3'])
      assert.deepEqual(await listed(`clientId=${application.clientId}&succeeded=false`), ['record-2'])
      assert.deepEqual(await listed('succeeded=true'), ['record-3', 'record-1'])
      assert.deepEqual(await listed(`clientId=${administrator.userId}`), [])
    })

    test('pages follow one another, and a token of another list is refused', async () => {
      const first = (await owner.get(`${path}?size=1`)).body
      const headers = { 'ms-continuationtoken': first.continuationToken }

      const second = (await owner.get(`${path}?size=1&seekOperation=Next`, headers)).body

      assert.deepEqual([first.items[0].id, second.items[0].id], ['record-3', 'record-2'])
      const nonsense = { 'ms-continuationtoken': 'nonsense' }
      await expectError(owner.get(`${path}?seekOperation=Next`, nonsense), 'requestInvalid')
    })

    test('an account reads its own sign-ins alone', async () => {
      const { items } = (await (await center.api('germany')).get(path)).body

      assert.ok(items.every(({ id }: { id: string }) => !id.startsWith('record-')))
    })
  })
