import assert from 'node:assert/strict'
import { type Engine, type PartnerApi, startPartnerCenter, type WireAnswer } from '@comptoir/testing'
import { portalAddress, portalCaller, samplePortalOffer } from '../portal-offers/sample-portal-offer.ts'

/** What a request to publish names, as the article has it. */
export const addressesTold = { metadata: { 'notification-emails': 'ada@contoso.example,max@contoso.example' } }

type Headers = Readonly<Record<string, string>>

/** A publisher at work: a partner centre, and calls on an offer by its id. */
export interface PortalPublisher {
  readonly api: PartnerApi
  /** Comptoir's own API, as the account's administrator. */
  readonly sandbox: PartnerApi
  make(offerId: string): Promise<void>
  publish(offerId: string, headers?: Headers): Promise<WireAnswer>
  goLive(offerId: string): Promise<WireAnswer>
  cancel(offerId: string): Promise<WireAnswer>
  /** The status of an offer, and those of its steps. */
  status(offerId: string): Promise<WireAnswer['body'] & { readonly steps: readonly { readonly status: string }[] }>
  advance(duration: string): Promise<void>
  /** The text of an answer, in which numbers have all their digits. */
  textOf(path: string): Promise<string>
  close(): Promise<void>
}

/** Starts a partner centre with a publisher, who has no offers yet. */
export async function startPortalPublisher(engine: Engine): Promise<PortalPublisher> {
  const center = await startPartnerCenter({ engine })
  const api = await center.api('global', 'app', portalCaller)
  const sandbox = await center.api('global')
  return {
    api,
    sandbox,
    async make(offerId) {
      const { status, body } = await api.put(portalAddress(offerId), samplePortalOffer())
      assert.equal(status, 201, JSON.stringify(body))
    },
    publish: (offerId, headers) => api.post(portalAddress(offerId, '/publish'), addressesTold, headers),
    goLive: (offerId) => api.post(portalAddress(offerId, '/golive')),
    cancel: (offerId) => api.post(portalAddress(offerId, '/cancel'), addressesTold),
    status: async (offerId) => (await api.get(portalAddress(offerId, '/status'))).body,
    async advance(duration) {
      assert.equal((await sandbox.post('/comptoir/v1/clock', { advance: duration })).status, 200)
    },
    async textOf(url) {
      const authorization = `Bearer ${await center.token('global', 'app', portalCaller)}`
      return (await center.server.app.inject({ url, headers: { authorization } })).body
    },
    close: () => center.close(),
  }
}

/** The states of the steps of a publishing. */
export function statesOf({ steps }: { readonly steps: readonly { readonly status: string }[] }): readonly string[] {
  return steps.map(({ status }) => status)
}
