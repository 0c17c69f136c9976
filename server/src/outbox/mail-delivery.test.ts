import assert from 'node:assert/strict'
import { after, afterEach, before, describe, test } from 'node:test'
import { engines, type PartnerCenter, startPartnerCenter, testStart } from '@comptoir/testing'
import { type Parameter, query } from '../store/query.ts'
import { type Message, notify } from './notify.ts'
import { findMessage } from './outbox-store.ts'
import { type SampleMailServer, startMailServer } from './sample-mail-server.ts'

/** As a message stands after a kill between the mail server's answer and the note of it. */
const forgetEnd = query((db, p: Parameter<{ message_id: string }>) =>
  db
    .updateTable('outbox_message')
    .set({ state: 'queued', sent_at: null, due_at: testStart })
    .where('message_id', '=', p('message_id')),
)

const sample: Message = {
  kind: 'live',
  to: ['ann@contoso.example', 'bob@contoso.example'],
  subject: { offerId: 'contoso-vm' },
  locale: 'en',
  title: 'Contoso VM is live',
  body: 'The offer Contoso VM is live in the marketplace.\n\nPublisher: contoso\n',
}

for (const engine of engines)
  describe(`mail from the outbox over ${engine.name}`, { skip: engine.skip }, () => {
    let mailServer: SampleMailServer
    let center: PartnerCenter

    before(async () => {
      mailServer = await startMailServer()
      center = await startPartnerCenter({ engine, mail: mailServer.settings })
    })
    after(async () => {
      await center.close()
      await mailServer.close()
    })
    afterEach(() => mailServer.answer(undefined))

    const account = () => center.server.accounts.get(center.account('global').account.partner_id)
    const put = (message: Partial<Message> = {}): Promise<string> => {
      const { server } = center
      const partner = account()
      return server.store.write((db) =>
        notify({ server, db, partner, now: () => server.accounts.now(partner) }, { ...sample, ...message }),
      )
    }
    const drain = async (): Promise<void> => center.server.mail?.drain()
    const kept = async (id: string) => {
      const row = await findMessage(center.server.store.read, account().partner_id, id)
      assert.ok(row)
      return row
    }
    const mailAbout = (title: string) => mailServer.taken.filter(({ source }) => source.includes(title))

    test('a message is sent once its change is committed, from the configured sender to its recipients', async () => {
      const id = await put({ title: 'First of all' })
      await drain()

      const [mail, ...more] = mailAbout('First of all')
      assert.equal(more.length, 0)
      assert.equal(mail?.from, 'comptoir@example.com')
      assert.deepEqual(mail.to, sample.to)
      assert.match(mail.source, /^From: Comptoir <comptoir@example\.com>\r$/m)
      assert.match(mail.source, /^To: ann@contoso\.example, bob@contoso\.example\r$/m)
      assert.match(mail.source, new RegExp(`^Message-ID: <${id}@example\\.com>\r$`, 'm'))
      assert.match(mail.source, /^Auto-Submitted: auto-generated\r$/m)
      assert.match(mail.source, /The offer Contoso VM is live/)
      const { state, attempts, sent_at, last_error } = await kept(id)
      assert.deepEqual([state, attempts, sent_at, last_error], ['sent', 1, testStart, null])
    })

    test('messages go out in the order in which they were made', async () => {
      for (const count of [1, 2, 3]) await put({ title: `Turn ${count}` })
      await drain()

      const turns = mailAbout('Turn').map(({ source }) => /^Subject: (.+)\r$/m.exec(source)?.[1])
      assert.deepEqual(turns, ['Turn 1', 'Turn 2', 'Turn 3'])
    })

    test('a change that is taken back leaves no message and sends no mail', async () => {
      const { server } = center
      const partner = account()
      let id = ''
      const change = server.store.write(async (db) => {
        id = await notify(
          { server, db, partner, now: () => server.accounts.now(partner) },
          { ...sample, title: 'Never' },
        )
        throw new Error('the change is refused')
      })
      await assert.rejects(change)
      await drain()

      assert.equal(await findMessage(server.store.read, partner.partner_id, id), undefined)
      assert.deepEqual(mailAbout('Never'), [])
    })

    test('a name with line breaks begins no other header', async () => {
      await put({
        title: 'Named\r\nBcc: eve@evil.example\r\n\r\nHello',
        to: ['ann@contoso.example', 'x@y.example\r\nBcc: eve@evil.example'],
      })
      await drain()

      const [mail] = mailAbout('Named')
      assert.deepEqual(mail?.to, ['ann@contoso.example'])
      assert.match(mail.source, /^Subject: Named Bcc: eve@evil\.example Hello\r$/m)
      assert.doesNotMatch(mail.source, /^Bcc:/m)
    })

    test('characters that are no text are left out, and long texts are cut', async () => {
      const nul = String.fromCharCode(0)
      const id = await put({ title: `Odd${nul} ${'😀'.repeat(150)}`, body: `one${nul}\r\ntwo ${'x'.repeat(30_000)}` })
      await drain()

      const { state, title, body } = await kept(id)
      assert.equal(state, 'sent')
      assert.ok(title.startsWith('Odd 😀') && title.length <= 200 && title.isWellFormed())
      assert.ok(body.startsWith('one\ntwo x') && body.length === 20_000)
    })

    test('a message in French arrives as it was written', async () => {
      await put({ locale: 'fr', title: 'L’étape « aperçu »', body: 'L’aperçu est prêt.\n' })
      await drain()

      const { source = '' } = mailServer.taken.at(-1) ?? {}
      assert.match(source, /^Content-Language: fr\r$/m)
      assert.match(source, /^Subject: =\?UTF-8\?/m)
      assert.match(source, /L=E2=80=99aper=C3=A7u est pr=C3=AAt\./)
    })

    test('a recipient who is not taken for now is tried again after 1 and 5 minutes', async () => {
      mailServer.answer(() => '451 come back later')
      const id = await put({ title: 'Later' })
      await drain()
      assert.equal((await kept(id)).attempts, 1)

      center.clock.advance('PT59S')
      await drain()
      assert.equal((await kept(id)).attempts, 1)

      center.clock.advance('PT1S')
      await drain()
      const second = await kept(id)
      assert.deepEqual([second.state, second.attempts], ['queued', 2])
      assert.match(second.last_error ?? '', /^The mail server refused the message: 451 come back later/)

      mailServer.answer(undefined)
      center.clock.advance('PT5M')
      await drain()
      assert.deepEqual([(await kept(id)).state, mailAbout('Later').length], ['sent', 1])
    })

    test('after six attempts in about fifteen hours a message is given up', async () => {
      mailServer.answer(() => '451 come back later')
      const id = await put({ title: 'Given up' })
      for (const wait of ['PT0S', 'PT1M', 'PT5M', 'PT30M', 'PT2H', 'PT12H']) {
        assert.equal((await kept(id)).state, 'queued')
        center.clock.advance(wait)
        await drain()
      }

      const { state, attempts, due_at } = await kept(id)
      assert.deepEqual([state, attempts, due_at], ['failed', 6, null])
    })

    test('a refusal for good is not repeated', async () => {
      mailServer.answer(() => '550 nobody here')
      const id = await put({ title: 'Nobody' })
      await drain()

      const { state, attempts, last_error } = await kept(id)
      assert.deepEqual([state, attempts], ['failed', 1])
      assert.match(last_error ?? '', /550 nobody here/)
    })

    test('the others get a message of which one recipient is refused', async () => {
      mailServer.answer((address) => (address.startsWith('bob') ? '550 nobody here' : undefined))
      const id = await put({ title: 'Ann alone' })
      await drain()

      assert.deepEqual(mailAbout('Ann alone')[0]?.to, ['ann@contoso.example'])
      const { state, last_error } = await kept(id)
      assert.deepEqual([state, last_error], ['sent', 'The mail server refused the recipients bob@contoso.example.'])
    })

    test('an attempt whose end nobody saw is made again', async () => {
      const id = await put({ title: 'Twice' })
      await drain()
      const { server } = center
      await server.store.write((db) => db.run(forgetEnd, { message_id: id }))
      await drain()

      const ids = mailAbout('Twice').map(({ source }) => /^Message-ID: (.+)\r$/m.exec(source)?.[1])
      assert.deepEqual(ids, [`<${id}@example.com>`, `<${id}@example.com>`])
    })

    test('a message to nobody stays in the outbox', async () => {
      const id = await put({ title: 'To nobody', to: ['not an address'] })
      await drain()

      const { state, attempts, recipients } = await kept(id)
      assert.deepEqual([state, attempts, recipients], ['kept', 0, '[]'])
    })
  })
