import { createServer } from 'node:https'
import type { FastifyInstance } from 'fastify'
import type { CertificatePair } from './certificate-pair.ts'

/** HTTPS beside HTTP: the same routes, on a port of their own. */
export interface HttpsListener {
  readonly port: number
  /** Serves those who connect from now on with another certificate. */
  renew(pair: CertificatePair): void
  /** Takes no more connections, and resolves once the requests under way are answered. */
  close(): Promise<void>
}

/** @throws {Error} of the system, where the port cannot be had */
export async function listenHttps(
  app: FastifyInstance,
  { host, port, pair }: { readonly host: string; readonly port: number; readonly pair: CertificatePair },
): Promise<HttpsListener> {
  await app.ready()
  const server = createServer({ ...contextOf(pair), minVersion: 'TLSv1.2' }, app.routing)
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen({ host, port }, () => {
      server.off('error', reject)
      resolve()
    })
  })
  const address = server.address()
  return {
    port: typeof address === 'object' && address ? address.port : port,
    renew: (renewed) => server.setSecureContext(contextOf(renewed)),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeIdleConnections()
      }),
  }
}

function contextOf({ certificate, key }: CertificatePair): { readonly cert: string; readonly key: string } {
  return { cert: certificate, key }
}
