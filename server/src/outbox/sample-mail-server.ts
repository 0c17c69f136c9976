import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import type { MailSettings } from './mail-settings.ts'

/** A mail that the server took. */
export interface TakenMail {
  readonly from: string
  readonly to: readonly string[]
  /** Header and text, as they came. */
  readonly source: string
}

/** A mail server on this machine that tests talk to; what it does with a mail can be changed as it runs. */
export interface SampleMailServer {
  readonly settings: MailSettings
  readonly taken: readonly TakenMail[]
  /** How it answers each recipient from now on: a number and a text, or undefined to take the mail. */
  answer(reply: ((address: string) => string | undefined) | undefined): void
  close(): Promise<void>
}

/** Starts a mail server on a free port. */
export async function startMailServer(options: SMTPServerOptions = {}): Promise<SampleMailServer> {
  const taken: TakenMail[] = []
  let replyTo: ((address: string) => string | undefined) | undefined
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    onRcptTo({ address }, _session, done) {
      const refusal = replyTo?.(address)
      done(refusal === undefined ? null : refusalOf(refusal))
    },
    onData(stream, { envelope }, done) {
      void text(stream).then((source) => {
        const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address
        taken.push({ from, to: envelope.rcptTo.map(({ address }) => address), source })
        done()
      })
    },
    ...options,
  })
  // A client that goes away in the middle is no failure of the test.
  server.on('error', () => undefined)
  const port = await listening(server)
  return {
    settings: {
      host: '127.0.0.1',
      port,
      secure: false,
      credentials: undefined,
      isLocal: true,
      from: { name: 'Comptoir', address: 'comptoir@example.com' },
    },
    taken,
    answer(reply) {
      replyTo = reply
    },
    close: () => new Promise((closed) => server.close(() => closed())),
  }
}

function listening(server: SMTPServer): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => resolve(portOf(server.server.address())))
  })
}

/** Of a server that listens on a port, rather than on a path. */
function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new TypeError('the mail server has no port')
  return address.port
}

function refusalOf(reply: string): Error {
  return Object.assign(new Error(reply.slice(4)), { responseCode: Number(reply.slice(0, 3)) })
}
