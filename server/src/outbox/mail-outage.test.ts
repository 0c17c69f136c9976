import assert from 'node:assert/strict'
import { createServer, type Server as NetServer, type Socket } from 'node:net'
import { after, before, describe, mock, test } from 'node:test'
import { engines, type PartnerCenter, startPartnerCenter } from '@comptoir/testing'
import { MailDelivery } from './mail-delivery.ts'
import type { MailSettings } from './mail-settings.ts'
import { notify } from './notify.ts'
import { findMessage } from './outbox-store.ts'
import { type SampleMailServer, startMailServer } from './sample-mail-server.ts'

const password = 'mail-server-password'

for (const engine of engines)
  describe(`mail while the mail server cannot be used, over ${engine.name}`, { skip: engine.skip }, () => {
    let mailServer: SampleMailServer
    let center: PartnerCenter
    let log: { readonly lines: string[]; readonly stop: () => void }

    before(async () => {
      log = readLog()
      mailServer = await startMailServer({
        authOptional: false,
        allowInsecureAuth: true,
        onAuth: (auth, _session, done) =>
          auth.password === password ? done(null, { user: auth.username }) : done(new Error('no such user')),
      })
      const wrong = { user: 'comptoir', password: 'wrong-mail-password' }
      center = await startPartnerCenter({ engine, log: 'info', mail: { ...mailServer.settings, credentials: wrong } })
    })
    after(async () => {
      await center.close()
      await mailServer.close()
      log.stop()
    })

    const partnerId = (): string => center.account('global').account.partner_id
    const put = (title: string): Promise<string> => {
      const { server } = center
      const partner = server.accounts.get(partnerId())
      const message = {
        kind: 'live',
        to: ['ann@contoso.example'],
        subject: {},
        locale: 'en',
        title,
        body: title,
      } as const
      return server.store.write((db) =>
        notify({ server, db, partner, now: () => server.accounts.now(partner) }, message),
      )
    }
    const kept = async (id: string) => {
      const row = await findMessage(center.server.store.read, partnerId(), id)
      assert.ok(row)
      return row
    }
    /** As another machine, or this one once it was started again with other settings. */
    const anotherDelivery = (settings: Partial<MailSettings>): MailDelivery => {
      const delivery = new MailDelivery({ ...mailServer.settings, ...settings })
      delivery.start(center.server)
      return delivery
    }

    test('one message is tried, the others wait, and none is lost', async () => {
      const [first, second] = [await put('one'), await put('two')]
      await center.server.mail?.drain()

      const [one, two] = [await kept(first), await kept(second)]
      assert.deepEqual(
        [one.state, one.attempts, one.last_error],
        ['queued', 1, 'The mail server could not be used (EAUTH).'],
      )
      assert.deepEqual([two.state, two.attempts], ['queued', 0])
    })

    test('neither the log nor the outbox tells the password or the recipients', async () => {
      const mailLines = log.lines.filter((line) => line.includes('"event":"mail"'))

      assert.ok(
        mailLines.some((line) => line.includes('EAUTH 535')),
        log.lines.join(''),
      )
      for (const secret of [
        'wrong-mail-password',
        Buffer.from('wrong-mail-password').toString('base64'),
        'contoso.example',
      ])
        assert.ok(!log.lines.some((line) => line.includes(secret)), secret)
      const { body } = await (await center.api('global')).get('/comptoir/v1/outbox')
      assert.ok(!JSON.stringify(body).includes('mail-password'))
    })

    test('what is queued goes out once the server is started with the right password', async () => {
      await center.server.mail?.stop()
      center.clock.advance('PT1M')
      const restarted = anotherDelivery({ credentials: { user: 'comptoir', password } })
      await restarted.drain()
      await restarted.stop()

      const subjects = mailServer.taken.map(({ source }) => /^Subject: (.+)\r$/m.exec(source)?.[1])
      assert.deepEqual(subjects.sort(), ['one', 'two'])
    })

    test('two machines on one database send a message once', async () => {
      const id = await put('once')
      const credentials = { user: 'comptoir', password }
      const machines = [anotherDelivery({ credentials }), anotherDelivery({ credentials })]
      await Promise.all(machines.map((machine) => machine.drain()))
      await Promise.all(machines.map((machine) => machine.stop()))

      assert.equal((await kept(id)).state, 'sent')
      assert.equal(mailServer.taken.filter(({ source }) => source.includes('Subject: once')).length, 1)
    })

    test('a password does not travel to another machine in clear', async () => {
      const id = await put('in clear')
      const delivery = anotherDelivery({ isLocal: false, credentials: { user: 'comptoir', password } })
      await delivery.drain()
      await delivery.stop()

      const { state, last_error } = await kept(id)
      assert.deepEqual([state, last_error], ['queued', 'The mail server could not be used (ETLS).'])
    })

    test('a mail server that says nothing does not keep the server from stopping', async () => {
      const silent = await startSilentServer()
      const id = await put('unheard')
      const delivery = anotherDelivery({ port: silent.port })
      void delivery.drain()
      await silent.asked

      await delivery.stop()
      await silent.close()

      assert.equal((await kept(id)).state, 'queued')
    })
  })

/** Keeps what is logged from the terminal, and for the test. */
function readLog(): { readonly lines: string[]; readonly stop: () => void } {
  const lines: string[] = []
  const written = mock.method(process.stderr, 'write', (line: unknown) => lines.push(String(line)) > 0)
  return { lines, stop: () => written.mock.restore() }
}

/** Takes connections, and never greets. */
async function startSilentServer(): Promise<{
  readonly port: number
  readonly asked: Promise<void>
  close(): Promise<void>
}> {
  const sockets = new Set<Socket>()
  const { promise: asked, resolve } = Promise.withResolvers<void>()
  const server: NetServer = createServer((socket) => {
    sockets.add(socket.on('error', () => undefined))
    resolve()
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    asked,
    close: () =>
      new Promise((closed) => {
        for (const socket of sockets) socket.destroy()
        server.close(() => closed())
      }),
  }
}
