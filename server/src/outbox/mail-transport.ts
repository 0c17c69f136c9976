import type { NodemailerError, Transporter } from 'nodemailer'
import type { OutboxMessageTable } from '../store/outbox-tables.ts'
import type { MailSettings } from './mail-settings.ts'

/** What came of an attempt to send. */
export type Delivery =
  /** The mail server took it, but for these recipients. */
  { readonly kind: 'taken'; readonly refused: readonly string[] } | Failure

/** An attempt that failed. */
export interface Failure {
  readonly kind: 'failed'
  /** Nodemailer's word for it, with the mail server's number if it answered. */
  readonly code: string
  /** What the account may read of it. */
  readonly reason: string
  /** Whether another attempt would fare no better. */
  readonly isLasting: boolean
  /** Whether other messages would fare no better. */
  readonly isOutage: boolean
}

/** Hands messages to a mail server. */
export interface MailTransport {
  /** The signal gives the attempt up. */
  send(message: OutboxMessageTable, attempt: { readonly date: Date; readonly signal: AbortSignal }): Promise<Delivery>
}

/** Milliseconds of silence until an attempt fails. */
const silenceMs = 20_000

/** Loads what speaks SMTP: an installation without mail never pays for it. */
export async function openTransport(settings: MailSettings): Promise<MailTransport> {
  const { default: nodemailer } = await import('nodemailer')
  const { host, port, secure, credentials, isLocal, from } = settings
  const transporter = nodemailer.createTransport({
    host,
    port,
    secure,
    ...(credentials && { auth: { user: credentials.user, pass: credentials.password } }),
    // A password does not travel in clear, nor to whoever answers in the mail server's place. On this machine nobody is
    // in between, and certificates are rarely of a name that fits.
    requireTLS: credentials !== undefined && !isLocal,
    tls: { rejectUnauthorized: !isLocal },
    dnsTimeout: silenceMs,
    connectionTimeout: silenceMs,
    greetingTimeout: silenceMs,
    socketTimeout: silenceMs,
  })
  return {
    send: (message, { date, signal }) =>
      sendWith(transporter, {
        from,
        to: [...recipientsIn(message)],
        subject: message.title,
        text: message.body,
        // The same at each attempt, so that whoever gets a message twice can tell.
        messageId: `<${message.message_id}@${from.address.slice(from.address.lastIndexOf('@') + 1)}>`,
        date,
        headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': message.locale },
        disableFileAccess: true,
        disableUrlAccess: true,
        signal,
      }),
  }
}

async function sendWith(
  transporter: Pick<Transporter, 'sendMail'>,
  mail: Parameters<Transporter['sendMail']>[0],
): Promise<Delivery> {
  try {
    const { rejected = [] } = await transporter.sendMail(mail)
    return { kind: 'taken', refused: rejected }
  } catch (cause) {
    return failureOf(cause)
  }
}

/** The JSON of `recipients`, written by `notify` alone. */
function recipientsIn({ recipients }: OutboxMessageTable): readonly string[] {
  return JSON.parse(recipients) as readonly string[]
}

function failureOf(cause: unknown): Failure {
  const error: Partial<NodemailerError> = cause instanceof Error ? cause : {}
  const { code = 'UNKNOWN', responseCode = 0, response = code } = error
  const isOutage = !isOfOneMessage(error)
  return {
    kind: 'failed',
    code: responseCode === 0 ? code : `${code} ${responseCode}`,
    // What a mail server says to an attempt to sign in is the operator's business, and where it stands, too.
    reason: isOutage
      ? `The mail server could not be used (${code}).`
      : `The mail server refused the message: ${response.replaceAll(/\s+/g, ' ').slice(0, 300)}`,
    // 503 is about the conversation, not about what was to be said in it.
    isLasting: !isOutage && responseCode >= 500 && responseCode !== 503,
    isOutage,
  }
}

/** Whether a failure is about a message's recipients or text: a sender that is refused is refused to all of them. */
function isOfOneMessage({ code, command, responseCode }: Partial<NodemailerError>): boolean {
  return responseCode !== 421 && (code === 'EMESSAGE' || (code === 'EENVELOPE' && command !== 'MAIL FROM'))
}
