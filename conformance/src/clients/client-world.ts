import type { AddressInfo } from 'node:net'
import tls from 'node:tls'
import { clouds } from '@comptoir/contract/clouds/clouds'
import { certifiedNames } from '@comptoir/server/https/certified-names'
import { keepCertificates } from '@comptoir/server/https/keep-certificates'
import { listenHttps } from '@comptoir/server/https/listen-https'
import type { NewAccount } from '@comptoir/server/identity/create-account'
import { sandboxAccounts } from '@comptoir/server/sandbox/accounts'
import { type Engine, type PartnerCenter, RunningClock, startPartnerCenter } from '@comptoir/testing'
import { vendorBeside } from './vendor-account.ts'

/** A partner centre that real clients reach through the network, over HTTP and over HTTPS. */
export interface ClientWorld {
  readonly center: PartnerCenter
  /** `http://localhost:{port}` */
  readonly http: string
  /** `https://localhost:{port}`; this process trusts its authority. */
  readonly https: string
  /** PEM of that authority. */
  readonly trusted: string
  /** How many requests were made below the path of an account's tenant. */
  requestsTo(account: NewAccount): number
  close(): Promise<void>
}

const certificates = keepCertificates({ names: certifiedNames(clouds), folder: undefined, epochMs: Date.now() }).then(
  (kept) => kept.certificates,
)

/** Starts a partner centre whose tokens are dated by the system's clock, which clients compare them with. */
export async function startClientWorld(engine: Engine): Promise<ClientWorld> {
  const { authority, leaf } = await certificates
  trust(authority.certificate)
  const accounts = [...sandboxAccounts, ...sandboxAccounts.map(vendorBeside)]
  const center = await startPartnerCenter({ engine, accounts, clock: new RunningClock() })
  const { app } = center.server
  const requested: string[] = []
  app.addHook('onRequest', async ({ url }) => void requested.push(url))
  await app.listen({ host: '127.0.0.1', port: 0 })
  const listener = await listenHttps(app, { host: '127.0.0.1', port: 0, pair: leaf })
  return {
    center,
    http: `http://localhost:${portOf(app.server.address())}`,
    https: `https://localhost:${listener.port}`,
    trusted: authority.certificate,
    requestsTo: ({ account }) => requested.filter((url) => url.startsWith(`/${account.tenant_id}/`)).length,
    async close() {
      await listener.close()
      await center.close()
    },
  }
}

/** Does what `NODE_EXTRA_CA_CERTS` does for a process from its start. */
function trust(authority: string): void {
  const trusted = tls.getCACertificates('default')
  if (!trusted.includes(authority)) tls.setDefaultCACertificates([...trusted, authority])
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new TypeError('the server listens at no port')
  return address.port
}
