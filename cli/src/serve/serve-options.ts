import { parsedFlags, type ServerOptions, serverFlags, serverOptionsOf } from '../start/server-options.ts'
import { StartRefusal } from '../start/start-refusal.ts'

/** Options of `comptoir serve`. */
export interface ServeOptions extends ServerOptions {
  readonly operatorDomain: string
  /** Files in PEM; undefined: the local authority's. */
  readonly tls: { readonly certificate: string; readonly key: string } | undefined
  /** Addresses of proxies whose word on who asks, and by which address, is taken. */
  readonly trustProxy: readonly string[]
}

export const serveHelp = `comptoir serve: an installation with secrets of its own

Usage: comptoir serve [options]

  --data DIR             folder of the data, the sealing key and the certificates (comptoir-data)
  --database URL         keeps the data in PostgreSQL: postgres://user:password@host:port/database
  --operator-domain NAME domain of the operator account that the first start makes (operator.comptoir.local)
  --port N               port of HTTP; 0 takes any free one (4400)
  --https-port N         port of HTTPS; 0 takes any free one (4443, or with --port 0 any)
  --no-https             HTTP alone
  --host NAME            address to listen on (127.0.0.1); one that other machines reach needs --tls-cert or --trust-proxy
  --tls-cert FILE        certificate of HTTPS with its chain, PEM; read again twice a day
  --tls-key FILE         its private key, PEM
  --trust-proxy LIST     addresses of proxies in front, as 10.0.0.0/8,loopback: what they say in X-Forwarded-* is taken
  --strict               refuses members and parameters that nobody knows, instead of ignoring them
  --throttle             enforces the documented rates: 429 with Retry-After
  --smtp URL             sends the outbox by mail: smtp://user:password@host:587; or COMPTOIR_SMTP, which others cannot see
  --mail-from SENDER     whom mail is from: comptoir@example.com; or COMPTOIR_MAIL_FROM
  --log LEVEL            silent, error, warn, info or debug (warn); info writes a line a request, to standard error
  --json                 prints one line of JSON once ready, for programs
  --help                 prints this

The first start prints the operator's one-time password, once. The key that seals secrets is in the data folder
(comptoir.key), or in COMPTOIR_SEALING_KEY; several machines on one database share it. Keep a copy apart from the data.
`

/** Reads the command line. @throws {StartRefusal} in one sentence */
export function readServeOptions(argv: readonly string[]): ServeOptions {
  const values = parsedFlags(
    argv,
    {
      ...serverFlags,
      data: { type: 'string', default: 'comptoir-data' },
      'operator-domain': { type: 'string', default: 'operator.comptoir.local' },
      'tls-cert': { type: 'string' },
      'tls-key': { type: 'string' },
      'trust-proxy': { type: 'string', default: '' },
    },
    'serve',
  )
  const options: ServeOptions = {
    ...serverOptionsOf(values),
    memory: false,
    reset: false,
    operatorDomain: domainOf(values['operator-domain']),
    tls: tlsOf(values['tls-cert'], values['tls-key']),
    trustProxy: proxiesOf(values['trust-proxy']),
  }
  guardHost(options)
  return options
}

const loopback = ['127.0.0.1', 'localhost', '::1']

/** Passwords and tokens do not travel in clear: other machines come over HTTPS, ours or a proxy's. */
function guardHost({ host, https, tls, trustProxy }: ServeOptions): void {
  if (tls && !https) throw new StartRefusal('--tls-cert and --no-https exclude each other.')
  if (loopback.includes(host) || tls || trustProxy.length > 0) return
  throw new StartRefusal(
    `Other machines reach ${host}: give HTTPS a certificate that they trust with --tls-cert and --tls-key, or name the proxy that speaks HTTPS in front with --trust-proxy.`,
  )
}

function tlsOf(certificate: string | undefined, key: string | undefined): ServeOptions['tls'] {
  if (certificate === undefined && key === undefined) return undefined
  if (certificate === undefined || key === undefined)
    throw new StartRefusal('--tls-cert and --tls-key belong together: the certificate, and its private key.')
  return { certificate, key }
}

function domainOf(text: string): string {
  const domain = text.toLowerCase()
  if (!/^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/.test(domain))
    throw new StartRefusal(`--operator-domain takes a domain as operator.example.com, not "${text}".`)
  return domain
}

function proxiesOf(text: string): readonly string[] {
  const proxies = text.split(',').flatMap((each) => each.trim() || [])
  const wrong = proxies.find((each) => !/^(loopback|linklocal|uniquelocal|[\da-f.:]+(\/\d{1,3})?)$/i.test(each))
  if (wrong !== undefined)
    throw new StartRefusal(`--trust-proxy takes addresses as 10.0.0.0/8 or loopback, not "${wrong}".`)
  return proxies
}
