import { Caller, type CallerOptions } from '../caller.ts'
import { areaOf } from '../create-partner-center.ts'
import type { PublisherOperations } from './publisher-center.ts'
import { publisherService } from './publisher-service.ts'
import { type PublishingPollers, publishingPollers } from './publishing-pollers.ts'
import { publisherRoutes } from './routes.generated.ts'
import { type Uploads, uploads } from './uploads.ts'

/** How a publisher's client is made. */
export interface PublisherCenterOptions extends Omit<CallerOptions, 'cloud'> {
  /** Default and only one: the marketplace is run from the public cloud. */
  readonly cloud?: 'global'
}

/** A publisher's client: every operation of both marketplace APIs, and what takes several of them. */
export type PublisherCenter = PublisherOperations & PublishingPollers & Uploads

/**
 * Makes a client for a publisher: of Microsoft's service, or of a Comptoir where `url` says so. It gets a token for each
 * of the two APIs by itself.
 *
 *     const pc = createPublisherCenter({ url, credentials: { tenantId, clientId, clientSecret } })
 *     const poller = await pc.beginPublish('contoso', 'contoso-vm')
 *     await poller.done()
 */
export function createPublisherCenter({ cloud = 'global', ...options }: PublisherCenterOptions): PublisherCenter {
  const caller = new Caller({ cloud, ...options }, publisherService(cloud))
  const operations = areaOf(caller, publisherRoutes, /^(cpp|ingestion)\./)
  return typed({ ...operations, ...publishingPollers(caller), ...uploads(caller) })
}

/** The cast: types and routes are made from the same contract, but only the types know what each method takes and gives. */
function typed(client: object): PublisherCenter {
  return client as PublisherCenter
}
