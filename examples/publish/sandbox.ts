import { createPartnerCenter, createPublisherCenter } from '@comptoir/sdk'
import { url } from '../sell/telling.ts'

const idTail = '4b1e-4c6f-9a27-5d0c81f3e601'

/** The sandbox's application in the public cloud, alone: the marketplace's APIs are called by applications. */
const credentials = {
  tenantId: `2b3c4d02-${idTail}`,
  clientId: `3c4d5e03-${idTail}`,
  clientSecret: 'comptoir-sandbox-global-key-known-to-everyone',
}

/** The publisher that the sandbox's account is. */
export const publisherId = 'contoso'

/** A publisher's client: both marketplace APIs. */
export const pc = createPublisherCenter({ url, credentials })

/** Comptoir's own API: the clock, and what certification is to say. */
export const { comptoir } = createPartnerCenter({ cloud: 'global', url, credentials })

/** Lets time go by on the account's clock: an ISO 8601 duration. Nobody waits for it. */
export async function advance(duration: string): Promise<void> {
  await comptoir.clock.set({ body: { advance: duration } })
}

/** Nothing to wait for between two looks: the clock was advanced before. */
export const atOnce = { intervalMs: 0 } as const

/** A word that no offer had before. */
export function newName(beginning: string): string {
  return `${beginning}-${Date.now().toString(36)}`
}
