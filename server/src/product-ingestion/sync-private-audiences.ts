import { isMembers, listOf } from '../marketplace/core-member.ts'
import { replacePart } from '../marketplace/draft.ts'
import type { MarketOfferRow } from '../marketplace/market-offer-store.ts'
import { type Members, membersOf } from '../marketplace/part-document.ts'
import { partsOfKind } from '../marketplace/product-part-store.ts'
import { showInPortal } from '../marketplace/show-in-portal.ts'
import { versionInSlot } from '../publishing/offer-version-store.ts'
import { type ConfigureCall, type Outcome, refuseJob } from './configure-call.ts'
import { nameOf } from './durable-id.ts'
import { offerReferred, planReferred } from './find-referred.ts'
import { publishedTree, putPublishedTree } from './published-tree-store.ts'
import { resourceType } from './resource-types.ts'

const ofPlans = 'price-and-availability-plan'

/**
 * Adds and removes who may buy a private plan: in the draft, the preview and what is on sale at once. Kinds of ids that
 * a published plan did not have need a publishing. @throws JobRefusedError @see product-ingestion-api
 */
export async function syncPrivateAudiences(call: ConfigureCall, sent: Members): Promise<Outcome> {
  const { context } = call
  const offer = await offerReferred(call, sent)
  const plan = await planReferred(call, offer, sent)
  const member = resourceType(ofPlans)?.members.find(({ name }) => name === 'privateAudiences')
  const parts = await partsOfKind(context.db, offer, 'featureAvailability')
  const row = parts.find(({ variant_id }) => variant_id === plan.variant_id)
  if (!row || !member) return refuseJob('resourceNotFound', 'The plan has no availability.', nameOf(sent))
  const before = listOf(member.read(membersOf(row), {}))
  const changes = isMembers(sent['privateAudiences']) ? sent['privateAudiences'] : {}
  if (plan.published === 1) requireKnownTypes(before, changes, sent)
  const written = member.write(membersOf(row), afterChanges(before, changes))
  await showInPortal(context, offer, await replacePart(context, row, written))
  for (const slot of ['preview', 'production'] as const) {
    const shown = await versionInSlot(context.db, offer, slot)
    if (shown) await changeTree(call, { offer, submissionId: shown.submission_id, planId: plan.variant_id }, changes)
  }
  return { id: `${ofPlans}/${offer.product_id}/${plan.variant_id}`, sent }
}

function requireKnownTypes(before: readonly Members[], changes: Members, sent: Members): void {
  const known = new Set(before.map(({ type }) => type))
  const strange = listOf(changes['add']).find(({ type }) => !known.has(type))
  if (strange)
    refuseJob('businessValidationError', `The first ${String(strange['type'])} needs a full publish.`, nameOf(sent))
}

/** Audiences with those added that were not there, without those removed. */
export function afterChanges(before: readonly Members[], changes: Members): readonly Members[] {
  const added = listOf(changes['add'])
  const removed = listOf(changes['remove'])
  const kept = before.filter((each) => ![...added, ...removed].some((other) => isSame(each, other)))
  return [...kept, ...added]
}

function isSame(one: Members, other: Members): boolean {
  return one['type'] === other['type'] && String(one['id']).toLowerCase() === String(other['id']).toLowerCase()
}

interface Shown {
  readonly offer: MarketOfferRow
  readonly submissionId: string
  readonly planId: string
}

async function changeTree({ context }: ConfigureCall, shown: Shown, changes: Members): Promise<void> {
  const { offer, submissionId, planId } = shown
  const tree = await publishedTree(context.db, offer, submissionId)
  if (!tree) return
  const id = `${ofPlans}/${offer.product_id}/${planId}`
  const changed = tree.map((each) =>
    each['id'] === id ? { ...each, privateAudiences: afterChanges(listOf(each['privateAudiences']), changes) } : each,
  )
  await putPublishedTree(context.db, offer, submissionId, changed)
}
