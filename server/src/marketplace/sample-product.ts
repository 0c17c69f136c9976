import { Readable } from 'node:stream'
import type { Server } from '../server.ts'
import type { Transaction } from '../store/executor.ts'
import { branchesOf } from './branch-store.ts'
import { makeMarketOffer } from './make-market-offer.ts'
import { makeMarketPlan } from './make-market-plan.ts'
import { findMarketOffer, type MarketOfferRow } from './market-offer-store.ts'
import type { MarketPlanRow } from './market-plan-store.ts'
import { emptyDefinition } from './portal-definition.ts'
import { insertPublisher, publishersOf } from './publisher-store.ts'
import { sealDrafts } from './seal-drafts.ts'
import { showPlanInPortal } from './show-in-portal.ts'

/** A product for tests of what belongs to one, where it came from does not matter. */
export interface SampleProduct {
  readonly offer: MarketOfferRow
  /** The address of the product in the Submission API. */
  readonly path: string
  readonly plan: MarketPlanRow
  /** The set of drafts of a module: of the product itself, or of its plan. */
  instance(module: string, of?: 'plan'): string
}

/** Makes a product of an account, with a plan. */
export async function makeSampleProduct(
  server: Server,
  partnerId: string,
  { productKind = 'AzureApplication', subType = 'solution-template' } = {},
): Promise<SampleProduct> {
  return server.store.write(async (db) => {
    const now = (): string => server.clock.now()
    const context = { db, now, newId: () => server.ids.next(now()), partner: { partner_id: partnerId } }
    const offerName = `sample-${context.newId()}`
    const offer = await makeMarketOffer(context, {
      publisherId: await publisherOf(db, partnerId, now()),
      offerName,
      offerType: 'microsoft-azure-applications',
      productKind,
      name: 'Sample',
      definition: JSON.stringify(emptyDefinition('Sample')),
    })
    const members = {
      resourceType: 'AzureSkuVariant',
      state: 'Active',
      friendlyName: 'Basic',
      externalID: 'basic',
      subType,
    }
    const plan = offer && (await makeMarketPlan(context, offer, { planName: 'basic', members }))
    if (!plan) throw new Error('the sample was not made')
    const shown = await showPlanInPortal(context, offer, plan)
    const branches = await branchesOf(db, offer)
    return {
      offer: shown,
      path: `/v1.0/ingestion/products/${offer.product_id}`,
      plan,
      instance(module, of) {
        const variantId = of === 'plan' ? plan.variant_id : ''
        const found = branches.find((each) => each.module === module && each.variant_id === variantId)
        if (!found) throw new Error(`no branch ${module}`)
        return found.instance_id
      },
    }
  })
}

async function publisherOf(db: Transaction, partnerId: string, now: string): Promise<string> {
  const [first] = await publishersOf(db, partnerId)
  if (first) return first.publisher_id
  const publisher_id = `publisher${partnerId.slice(0, 8)}`
  await insertPublisher(db, { partner_id: partnerId, publisher_id, name: 'Sample', created_at: now })
  return publisher_id
}

/** The offer of a sample as it is now. */
export async function readOffer(server: Server, { offer }: SampleProduct): Promise<MarketOfferRow> {
  const found = await findMarketOffer(server.store.read, offer.partner_id, offer.product_id)
  if (!found) throw new Error('the sample is gone')
  return found
}

/** Puts a file where an address says, as a storage client would. */
export async function upload(server: Server, fileSasUri: string, content = 'some bytes'): Promise<void> {
  const blob = server.blobs.parse(fileSasUri)
  if (!blob) throw new Error('not an address of a file here')
  await server.blobs.save(blob, Readable.from([Buffer.from(content)]))
}

/** Submits sets of drafts of a sample: from now on they are read, and their branches have others. */
export async function submitDrafts(server: Server, { offer }: SampleProduct, ...instances: string[]): Promise<void> {
  const now = (): string => server.clock.now()
  await server.store.write((db) => sealDrafts({ db, now, newId: () => server.ids.next(now()) }, offer, instances))
}
