import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { engines, expectError, type PartnerApi, type PartnerCenter, startPartnerCenter } from '@comptoir/testing'
import { putSellerContact } from '../accounts/seller-contact-store.ts'
import { messageText } from './message-texts.ts'
import { notify } from './notify.ts'
import { publishingRecipients } from './publishing-recipients.ts'

const path = '/comptoir/v1/outbox'

for (const engine of engines)
  describe(`the outbox over ${engine.name}`, { skip: engine.skip }, () => {
    let center: PartnerCenter
    let owner: PartnerApi
    const ids: Record<string, string> = {}

    before(async () => {
      center = await startPartnerCenter({ engine })
      owner = await center.api()
      const { server } = center
      const partner = server.accounts.get(center.account('global').account.partner_id)
      const facts = { offerName: 'Contoso VM', publisherId: 'contoso' }
      const put = (kind: 'publishingStarted' | 'previewReady' | 'live', minute: number): Promise<string> =>
        server.store.write((db) =>
          notify(
            { server, db, partner, now: () => `2026-01-15T09:0${minute}:00.000Z` },
            { kind, to: ['ann@contoso.example'], subject: { offerId: 'vm' }, ...messageText(kind, facts, 'en-US') },
          ),
        )
      ids['started'] = await put('publishingStarted', 1)
      ids['preview'] = await put('previewReady', 2)
      ids['live'] = await put('live', 3)
    })
    after(() => center.close())

    const kinds = async (query: string): Promise<readonly string[]> =>
      (await owner.get(`${path}?${query}`)).body.items.map(({ kind }: { kind: string }) => kind)

    test('shows a message with what it is about, whom it is to, and that it is kept where mail is not configured', async () => {
      const { status, body } = await owner.get(`${path}/${ids['live']?.toUpperCase()}`)

      assert.equal(status, 200)
      assert.deepEqual(body, {
        id: ids['live'],
        madeAt: '2026-01-15T09:03:00.000Z',
        kind: 'live',
        subject: { offerId: 'vm' },
        to: ['ann@contoso.example'],
        locale: 'en',
        title: 'Contoso VM is live',
        body: 'The offer Contoso VM is live in the marketplace.\n\nPublisher: contoso\n',
        state: 'kept',
        attempts: 0,
      })
    })

    test('lists messages newest first', async () => {
      assert.deepEqual(await kinds(''), ['live', 'previewReady', 'publishingStarted'])
    })

    test('narrows them by kind and by when they were made', async () => {
      assert.deepEqual(await kinds('kind=PreviewReady'), ['previewReady'])
      assert.deepEqual(await kinds('since=2026-01-15T10:02:00%2B01:00'), ['live', 'previewReady'])
      await expectError(owner.get(`${path}?since=yesterday`), 'propertyInvalid')
    })

    test('pages follow one another, and a token of another list is refused', async () => {
      const first = (await owner.get(`${path}?size=2`)).body
      const headers = { 'ms-continuationtoken': first.continuationToken }
      const second = (await owner.get(`${path}?size=2&seekOperation=Next`, headers)).body

      assert.deepEqual([first.items.length, second.items[0].kind, second.items.length], [2, 'publishingStarted', 1])
      assert.equal(second.continuationToken, undefined)
      const nonsense = { 'ms-continuationtoken': 'nonsense' }
      await expectError(owner.get(`${path}?seekOperation=Next`, nonsense), 'requestInvalid')
    })

    test('messages of another account are not found', async () => {
      const stranger = await center.api('germany')

      await expectError(stranger.get(`${path}/${ids['live']}`), 'outboxMessageNotFound')
      assert.deepEqual((await stranger.get(path)).body.items, [])
    })

    test('is read by those who publish or answer for the account, and by no others', async () => {
      for (const role of ['owner', 'manager', 'developer', 'adminAgent', 'globalAdmin'] as const)
        assert.equal((await (await center.api('global', 'appUser', { roles: [role] })).get(path)).status, 200, role)
      for (const role of ['salesAgent', 'helpdeskAgent', 'billingAdmin', 'marketer', 'contributor'] as const)
        assert.equal((await (await center.api('global', 'appUser', { roles: [role] })).get(path)).status, 403, role)
    })

    test('publishing tells the addresses of the request, and of a migrated offer the seller contact', async () => {
      const { store } = center.server
      const { partner_id } = center.account('global').account
      const notificationEmails = 'ann@contoso.example, bob@contoso.example'
      assert.deepEqual(await publishingRecipients(store.read, partner_id, { isMigrated: true, notificationEmails }), [])

      await store.write((db) => putSellerContact(db, partner_id, { email: 'seller@contoso.example' }))

      assert.deepEqual(await publishingRecipients(store.read, partner_id, { isMigrated: true, notificationEmails }), [
        'seller@contoso.example',
      ])
      assert.deepEqual(await publishingRecipients(store.read, partner_id, { isMigrated: false, notificationEmails }), [
        'ann@contoso.example',
        'bob@contoso.example',
      ])
    })
  })
