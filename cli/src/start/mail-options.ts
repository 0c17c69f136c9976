import { type MailSettings, readMailSender, readSmtpAddress } from '@comptoir/server/outbox/mail-settings'
import { StartRefusal } from './start-refusal.ts'

/** Stands in for `--smtp`, so that its password is not in the list of processes. */
export const smtpVariable = 'COMPTOIR_SMTP'

/** Stands in for `--mail-from`. */
export const mailFromVariable = 'COMPTOIR_MAIL_FROM'

/** What the command line says of mail. */
export interface MailOptions {
  readonly smtp: string | undefined
  readonly mailFrom: string | undefined
}

/**
 * Where mail goes out: what the command line says, otherwise the environment; undefined where neither names a mail
 * server. A refusal does not repeat the address, which may hold a password. @throws {StartRefusal} in one sentence
 */
export function mailSettingsOf(
  options: MailOptions,
  env: Readonly<Record<string, string | undefined>>,
): MailSettings | undefined {
  const address = options.smtp ?? (env[smtpVariable] || undefined)
  const sender = options.mailFrom ?? (env[mailFromVariable] || undefined)
  if (address === undefined) {
    if (options.mailFrom === undefined) return undefined
    throw new StartRefusal(`--mail-from goes with a mail server: name it with --smtp or ${smtpVariable}.`)
  }
  const smtp = readSmtpAddress(address)
  const source = options.smtp === undefined ? `The variable ${smtpVariable}` : '--smtp'
  if (!smtp)
    throw new StartRefusal(
      `${source} takes an address as smtp://user:password@host:587 or smtps://host, with special characters percent-encoded.`,
    )
  if (sender === undefined)
    throw new StartRefusal(`Mail needs a sender: name one with --mail-from or ${mailFromVariable}.`)
  const from = readMailSender(sender)
  if (!from)
    throw new StartRefusal(
      `A sender of mail is an address as comptoir@example.com or "Comptoir <comptoir@example.com>", not "${sender}".`,
    )
  return { ...smtp, from }
}
