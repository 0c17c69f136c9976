import type { Vault } from '../identity/vault.ts'
import { branchModule } from '../marketplace/branch-modules.ts'
import type { CoreMember } from '../marketplace/core-member.ts'
import { offerMembers, planMembers } from '../marketplace/core-members.ts'
import { leadPartId } from '../marketplace/lead-part.ts'
import type { MarketOfferRow } from '../marketplace/market-offer-store.ts'
import { type MarketPlanRow, marketPlansOf } from '../marketplace/market-plan-store.ts'
import { type Members, membersOf } from '../marketplace/part-document.ts'
import { openSecrets } from '../marketplace/part-secrets.ts'
import { definitionOf, planIn, sameValue } from '../marketplace/portal-definition.ts'
import { findPart, type ProductPartRow, partsOf, partsOfKind } from '../marketplace/product-part-store.ts'
import type { Executor } from '../store/executor.ts'
import type { Drafts } from './every-draft.ts'
import type { Reference } from './publishing-document.ts'

/** A plan that is published, as rules ask about it. */
export interface PlanFacts {
  readonly planId: string
  /** What it says, by the portal's keys. */
  readonly members: Members
  /** What kind of plan it is, in the words of the Submission API; undefined where there is one kind alone. */
  readonly subType: string | undefined
  /** Its technical configuration, where it has one of its own. */
  readonly configuration: Members | undefined
  /** Where and at which prices it is sold, as the Submission API has it. */
  readonly availability: Members | undefined
  /** What it runs, where it is of containers. */
  readonly technicalConfiguration: Members | undefined
}

/** Where the leads of an offer go, with the names of the secrets that are kept of it. */
export interface LeadFacts {
  readonly members: Members
  readonly secretNames: readonly string[]
}

/** An offer that is published, as rules ask about it. */
export interface OfferFacts {
  /** In the words of the Cloud Partner Portal API. */
  readonly offerType: string
  /** In the words of the Submission API. */
  readonly productKind: string
  /** Whether it is sold, and not only listed. */
  readonly isSold: boolean
  /** What it says, by the portal's keys. */
  readonly members: Members
  /** The images of its listing. */
  readonly images: readonly Members[]
  /** Its packages by their ids. */
  readonly packages: ReadonlyMap<string, Members>
  /** Its technical configuration, where it has one for all its plans. */
  readonly configuration: Members | undefined
  readonly plans: readonly PlanFacts[]
  /** Where its leads go, where the Submission API was told. */
  readonly lead: LeadFacts | undefined
}

/** What is published of an offer: its sets of drafts, and the definition as it was then. */
export interface Submitted extends Drafts {
  /** JSON text. */
  readonly definition: string
}

/** Reads what is published of an offer. Plans that are gone by now are left out. */
export async function readOfferFacts(
  { db, vault }: { readonly db: Executor; readonly vault: Vault },
  offer: MarketOfferRow,
  { definition: text, resources, variantResources }: Submitted,
): Promise<OfferFacts> {
  const definition = definitionOf({ definition: text })
  const parts = await partsIn(db, offer, resources, 'offerPart')
  const listing = parts.find(({ kind }) => kind === 'listing')
  const images = listing ? await partsOf(db, offer, 'image', listing.part_id) : []
  const packages = await partsOfKind(db, offer, 'package')
  const [setup] = await partsOfKind(db, offer, 'setup')
  const technical = await partsOfKind(db, offer, 'technicalConfiguration')
  const rows = await marketPlansOf(db, offer.partner_id, offer.product_id)
  const plans: PlanFacts[] = []
  for (const { variantID, resources: sent } of variantResources) {
    const row = rows.find(({ variant_id }) => variant_id === variantID)
    if (!row || row.plan_name === '') continue
    const own = planIn(definition, row.plan_name) ?? {}
    const parts = [...(await partsIn(db, offer, sent, 'planPart')), ...technical.filter(isOfPlan(row))]
    plans.push(planFacts(row, own, parts))
  }
  return {
    offerType: offer.offer_type,
    productKind: offer.product_kind,
    isSold: setup !== undefined && membersOf(setup)['sellingOption'] === 'ListAndSell',
    members: saidOf(offerMembers, definition.offer, parts),
    images: images.map(membersOf),
    packages: new Map(packages.map((row) => [row.part_id, membersOf(row)])),
    configuration: membersOfKind(parts, 'packageConfiguration'),
    plans,
    lead: await leadOf(db, vault, offer),
  }
}

async function leadOf(db: Executor, vault: Vault, offer: MarketOfferRow): Promise<LeadFacts | undefined> {
  const row = await findPart(db, offer, 'leadConfiguration', leadPartId)
  return row && { members: membersOf(row), secretNames: Object.keys(openSecrets(vault, row)) }
}

function planFacts(row: MarketPlanRow, said: Members, parts: readonly ProductPartRow[]): PlanFacts {
  const { subType, friendlyName } = membersOf(row)
  return {
    planId: row.plan_name,
    members: { friendlyName, ...saidOf(planMembers, said, parts) },
    subType: typeof subType === 'string' ? subType : undefined,
    configuration: membersOfKind(parts, 'packageConfiguration'),
    availability: membersOfKind(parts, 'featureAvailability'),
    technicalConfiguration: membersOfKind(parts, 'technicalConfiguration'),
  }
}

function isOfPlan({ variant_id }: MarketPlanRow): (part: ProductPartRow) => boolean {
  return (part) => part.variant_id === variant_id
}

/** The parts in sets of drafts; of listings the one in the portal's language, which every offer has. */
async function partsIn(
  db: Executor,
  offer: MarketOfferRow,
  references: readonly Reference[],
  level: 'offerPart' | 'planPart',
): Promise<readonly ProductPartRow[]> {
  const found: ProductPartRow[] = []
  for (const { type, value } of references) {
    const kind = branchModule(type)?.[level]
    if (kind) found.push(...(await partsOf(db, offer, kind, value)))
  }
  return found.filter((row) => row.kind !== 'listing' || membersOf(row)['languageCode'] === 'en-us')
}

function membersOfKind(parts: readonly ProductPartRow[], kind: string): Members | undefined {
  const row = parts.find((part) => part.kind === kind)
  return row && membersOf(row)
}

/** What is said in either API: the definition has more members, the parts those that nobody said through the portal. */
function saidOf(table: readonly CoreMember[], definition: Members, parts: readonly ProductPartRow[]): Members {
  const inParts = table.flatMap(({ key, kind, empty, read }) => {
    const part = sameValue(definition[key] ?? empty, empty) ? membersOfKind(parts, kind) : undefined
    const value = part && read(part)
    return value === undefined ? [] : [[key, value] as const]
  })
  return { ...definition, ...Object.fromEntries(inParts) }
}
