import { branchesOf } from '../marketplace/branch-store.ts'
import { addPart, type Drafting, replacePart } from '../marketplace/draft.ts'
import { findMarketOffer, type MarketOfferRow } from '../marketplace/market-offer-store.ts'
import { type Members, membersOf } from '../marketplace/part-document.ts'
import { type PartKind, partsOf } from '../marketplace/product-part-store.ts'
import { makeSampleProduct, readOffer, type SampleProduct } from '../marketplace/sample-product.ts'
import { showInPortal } from '../marketplace/show-in-portal.ts'
import type { Server } from '../server.ts'

/** What a listing says that may be published. */
export const completeListing: Members = {
  title: 'Contoso Sample',
  summary: 'Shows how an offer is published.',
  shortDescription: 'Shows how an offer is published, from its first draft on.',
  description: '<p>Everything that an offer needs.</p>',
  listingUris: [
    { type: 'PrivacyUri', uri: 'https://contoso.example/privacy' },
    { type: 'SupportUri', uri: 'https://contoso.example/support' },
  ],
  listingContacts: [
    { type: 'Engineering', name: 'Ada Marsh', email: 'ada@contoso.example', phone: '555-0100' },
    { type: 'CustomerSupport', name: 'Ada Marsh', email: 'ada@contoso.example', phone: '555-0100' },
  ],
}

/** What a property says that may be published. */
export const completeProperty: Members = {
  leveledCategories: { networking: ['connectivity'] },
  termsOfUse: 'https://contoso.example/terms',
}

/** Makes a product in tests that has all that publishing asks for, with a plan that is a package. */
export async function makeCompleteProduct(server: Server, partnerId: string): Promise<SampleProduct> {
  const sample = await makeSampleProduct(server, partnerId)
  await drafting(server, (context) => complete(context, sample))
  return { ...sample, offer: await readOffer(server, sample) }
}

/** Replaces members of a part of a sample: of the product, or of its plan. */
export function sayInSample(
  server: Server,
  sample: SampleProduct,
  place: PartPlace,
  members: Members,
): Promise<MarketOfferRow> {
  return drafting(server, (context) => say(context, sample, place, members))
}

/** Part of a sample: its kind, and the module of the set of drafts it is in. */
export interface PartPlace {
  readonly kind: PartKind
  readonly module: string
  readonly of?: 'plan'
}

/** The set of drafts that a branch is in now: submitting gives it another. */
async function draftsOf({ db }: Drafting, { offer, plan }: SampleProduct, { module, of }: PartPlace): Promise<string> {
  const branches = await branchesOf(db, offer)
  const variantId = of === 'plan' ? plan.variant_id : ''
  const found = branches.find((each) => each.module === module && each.variant_id === variantId)
  if (!found) throw new Error(`no branch ${module}`)
  return found.instance_id
}

function drafting<Result>(server: Server, run: (context: Drafting) => Promise<Result>): Promise<Result> {
  const now = (): string => server.clock.now()
  return server.store.write((db) => run({ db, now, newId: () => server.ids.next(now()) }))
}

async function say(context: Drafting, sample: SampleProduct, place: PartPlace, members: Members) {
  const offer = await findMarketOffer(context.db, sample.offer.partner_id, sample.offer.product_id)
  const [row] = await partsOf(context.db, sample.offer, place.kind, await draftsOf(context, sample, place))
  if (!offer || !row) throw new Error(`the sample has no ${place.kind}`)
  return showInPortal(context, offer, await replacePart(context, row, { ...membersOf(row), ...members }))
}

async function complete(context: Drafting, sample: SampleProduct): Promise<void> {
  const { title, summary, description } = completeListing
  const said: readonly (readonly [PartPlace, Members])[] = [
    [{ kind: 'listing', module: 'Listing' }, completeListing],
    [{ kind: 'property', module: 'Property' }, completeProperty],
    [
      { kind: 'listing', module: 'Listing', of: 'plan' },
      { title, summary, description },
    ],
    [
      { kind: 'featureAvailability', module: 'Availability', of: 'plan' },
      { marketStates: [{ marketCode: 'US', state: 'Enabled' }] },
    ],
    [
      { kind: 'packageConfiguration', module: 'Package', of: 'plan' },
      { version: '1.0.0', packageReferences: [await addPackage(context, sample.offer)] },
    ],
  ]
  await addLogo(context, sample)
  for (const [place, members] of said) await say(context, sample, place, members)
}

async function addLogo(context: Drafting, { offer, instance }: SampleProduct): Promise<void> {
  const [listing] = await partsOf(context.db, offer, 'listing', instance('Listing'))
  if (!listing) throw new Error('the sample has no listing')
  const type = 'AzureLogoLarge'
  const fileSasUri = 'https://contoso.example/216.png'
  const members = { resourceType: 'ListingImage', fileName: '216.png', type, fileSasUri, state: 'Processed', order: 0 }
  const image = await addPart(context, offer, { kind: 'image', parentId: listing.part_id, members })
  await showInPortal(context, offer, image)
}

async function addPackage(context: Drafting, offer: MarketOfferRow) {
  const members = { resourceType: 'AzureApplicationPackage', fileName: 'application.zip', state: 'Processed' }
  const { part_id: value } = await addPart(context, offer, { kind: 'package', members })
  return { type: 'AzureApplicationPackage', value }
}
