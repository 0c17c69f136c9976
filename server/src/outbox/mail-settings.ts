import { isMailAddress } from './mail-address-rules.ts'

/** Where mail goes out, and whom it is from. */
export interface MailSettings extends SmtpAddress {
  readonly from: MailSender
}

/** How the mail server is reached. */
export interface SmtpAddress {
  readonly host: string
  /** 1 to 65535. */
  readonly port: number
  /** Whether TLS begins with the first byte, rather than when the mail server offers it. */
  readonly secure: boolean
  readonly credentials: { readonly user: string; readonly password: string } | undefined
  /** Whether it is on this machine. */
  readonly isLocal: boolean
}

/** Whom mail is from. */
export interface MailSender {
  readonly name: string
  readonly address: string
}

const schemes: Readonly<Record<string, { readonly secure: boolean; readonly port: number }>> = {
  'smtp:': { secure: false, port: 587 },
  'smtps:': { secure: true, port: 465 },
}

const loopback = ['localhost', '127.0.0.1', '::1']

/**
 * Reads `smtp://user:password@host:587`, or `smtps://…` for TLS from the first byte on, with special characters of user
 * and password percent-encoded; undefined for anything else. Nothing but these is taken from the text.
 */
export function readSmtpAddress(text: string): SmtpAddress | undefined {
  const url = URL.parse(text)
  const scheme = url ? schemes[url.protocol] : undefined
  if (!url || !scheme || url.hostname === '' || !['', '/'].includes(url.pathname) || url.search || url.hash)
    return undefined
  const [user, password] = [decoded(url.username), decoded(url.password)]
  // One without the other signs nobody in.
  if (user === undefined || password === undefined || (user === '') !== (password === '')) return undefined
  const host = decoded(url.hostname)
    ?.replace(/^\[(.*)\]$/, '$1')
    .toLowerCase()
  const port = url.port === '' ? scheme.port : Number(url.port)
  if (host === undefined || !/^[a-z0-9_.:-]+$/.test(host) || port === 0) return undefined
  return {
    host,
    port,
    secure: scheme.secure,
    credentials: user === '' ? undefined : { user, password },
    isLocal: loopback.includes(host),
  }
}

/** Percent-encoding that encodes nothing is none. */
function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

/** Reads `comptoir@example.com` or `Comptoir <comptoir@example.com>`; undefined for anything else. */
export function readMailSender(text: string): MailSender | undefined {
  const [, name = '', address = ''] = /^([^<>"\p{Cc}]{0,100})<([^<>]+)>$/u.exec(text.trim()) ?? ['', '', text.trim()]
  return isMailAddress(address) ? { name: name.trim(), address } : undefined
}
