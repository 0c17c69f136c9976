import { type HttpsListener, listenHttps } from '@comptoir/server/https/listen-https'
import type { Server } from '@comptoir/server/server'
import type { ServedCertificate } from './local-certificates.ts'
import type { HttpsWish } from './server-options.ts'
import { reasonOf, StartRefusal } from './start-refusal.ts'

/** Where a server listens, and what with. */
export interface Listening {
  readonly host: string
  readonly port: number
  /** Undefined: HTTP alone. */
  readonly https: HttpsListening | undefined
}

/** Where HTTPS is served, and what with. */
export interface HttpsListening extends HttpsWish {
  readonly host: string
  /** Asked again now and then, so that a renewed one is served. */
  readonly certificate: () => Promise<ServedCertificate>
}

/** A server that listens. */
export interface Running {
  readonly url: string
  readonly httpsUrl: string | undefined
  readonly certificate: ServedCertificate | undefined
  close(): Promise<void>
}

/** Milliseconds between two looks at whether the certificate was or has to be renewed. */
const renewalCheckMs = 12 * 3_600_000

/** Listens on HTTP and, where wanted, on HTTPS. The server is closed where it cannot. @throws {StartRefusal} */
export async function listening(server: Server, listen: Listening): Promise<Running> {
  try {
    const url = await listenHttp(server, listen)
    const secure = listen.https && (await secured(server, listen.https))
    return {
      url,
      httpsUrl: secure?.url,
      certificate: secure?.certificate,
      close: async () => {
        await Promise.all([secure?.close(), server.close()])
      },
    }
  } catch (cause) {
    await server.close()
    throw cause
  }
}

/** Resolves when the process is told to stop. */
export function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
}

async function listenHttp(server: Server, { host, port }: Listening): Promise<string> {
  try {
    await server.app.listen({ host, port })
  } catch (cause) {
    throw new StartRefusal(
      isTaken(cause)
        ? `Port ${port} is in use: choose another with --port, or 0 for any free one.`
        : `Cannot listen on ${host}:${port}: ${reasonOf(cause)}.`,
    )
  }
  const address = server.app.server.address()
  return `http://${hostPart(host)}:${typeof address === 'object' && address ? address.port : port}`
}

/** HTTPS that nobody asked for by name must not keep the server from starting. */
async function secured(server: Server, { host, port, asked, certificate }: HttpsListening) {
  try {
    const first = await certificate()
    const listener = await listenHttps(server.app, { host, port, pair: first.pair })
    const stopRenewing = renewing(listener, certificate)
    return {
      url: `https://${hostPart(host)}:${listener.port}`,
      certificate: first,
      close: () => {
        stopRenewing()
        return listener.close()
      },
    }
  } catch (cause) {
    const reason = isTaken(cause) ? `port ${port} is in use` : reasonOf(cause)
    if (asked)
      throw new StartRefusal(
        `Cannot serve HTTPS: ${reason}; choose another --https-port, or --no-https for HTTP alone.`,
      )
    process.stderr.write(`comptoir: HTTP alone, without HTTPS: ${reason}; --https-port chooses another.\n`)
    return undefined
  }
}

function renewing(listener: HttpsListener, certificate: HttpsListening['certificate']): () => void {
  const timer = setInterval(() => {
    certificate().then(
      ({ pair }) => listener.renew(pair),
      (cause) => process.stderr.write(`comptoir: the certificate could not be renewed: ${reasonOf(cause)}.\n`),
    )
  }, renewalCheckMs)
  timer.unref()
  return () => clearInterval(timer)
}

function isTaken(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === 'EADDRINUSE'
}

function hostPart(host: string): string {
  return host.includes(':') ? `[${host}]` : host
}
