import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Engine, type PartnerApi, type PartnerCenter, startPartnerCenter } from '@comptoir/testing'
import { expectStatus } from '../world.ts'
import { Wire } from './wire.ts'

/** The resources whose tokens the two APIs take. */
export const portalResource = 'https://cloudpartner.azure.com'
export const ingestionResource = 'https://api.partner.microsoft.com'

/** A partner centre at an address, with the publisher `contoso`, as the clients of publishers find it. */
export interface PublisherWorld {
  readonly center: PartnerCenter
  /** Without a slash at its end. */
  readonly origin: string
  /** Comptoir's own API, as the account's administrator. */
  readonly sandbox: PartnerApi
  /** Calls below the origin with a token of the account's application for that API. */
  wire(resource: string): Promise<Wire>
  /** An offer id that nothing has. */
  newOfferId(): string
  /** Lets time go by on the account's clock: an ISO 8601 duration. */
  pass(duration: string): Promise<void>
  close(): Promise<void>
}

/** Starts a partner centre that listens, with files on the disk. */
export async function startPublisherWorld(engine: Engine): Promise<PublisherWorld> {
  const folder = mkdtempSync(join(tmpdir(), 'comptoir-publishers-'))
  const center = await startPartnerCenter({ engine, blobFolder: folder })
  const origin = await center.server.app.listen({ host: '127.0.0.1', port: 0 })
  const sandbox = await center.api('global')
  let offers = 0
  return {
    center,
    origin,
    sandbox,
    wire: async (resource) => new Wire(origin, await center.token('global', 'app', { resource })),
    newOfferId: () => {
      offers += 1
      return `offer-${offers}`
    },
    async pass(duration) {
      expectStatus(200, await sandbox.post('/comptoir/v1/clock', { advance: duration }))
    },
    async close() {
      await center.close()
      rmSync(folder, { recursive: true })
    },
  }
}
