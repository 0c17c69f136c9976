import type { updateSubscription as operation } from '@comptoir/contract/csp/subscriptions/operations'
import { catalogueOf } from '../catalogue/catalogue.ts'
import { findItem } from '../catalogue/catalogue-lookup.ts'
import type { Context, Handler } from '../handler.ts'
import { StoredJson } from '../page.ts'
import { refuse } from '../partner-center-error.ts'
import { loadSubscription } from './load-subscription.ts'
import { requestedChanges, usesOf } from './requested-changes.ts'
import { subscriptionDetails } from './subscription-audit.ts'
import { subscriptionOf, withChanges, withProvisioning } from './subscription-document.ts'
import { scheduleProvisioning } from './subscription-events.ts'
import { decideUpdate, suspensionReasons, type UpdateFacts } from './subscription-rules.ts'
import {
  findSubscription,
  listSubscriptions,
  type SubscriptionRow,
  updateSubscription as update,
} from './subscription-store.ts'

type UpdateContext = Context<typeof operation>

export const updateSubscription: Handler<typeof operation> = async (context, { subscriptionId, body }) => {
  const row = await loadSubscription(context, subscriptionId)
  const before = subscriptionOf(row)
  checkEtag(context.ifMatch, before.attributes.etag)
  const requested = requestedChanges(before, body)
  for (const use of usesOf(requested)) context.admit(use)
  const verdict = decideUpdate(requested, await factsOf(context, row))
  switch (verdict.kind) {
    case 'unchanged':
      return new StoredJson(row.body)
    case 'refused':
      return refuse(verdict.error, ...verdict.values)
    case 'changed':
      return new StoredJson((await change(context, row, withChanges(row, verdict.changes))).body)
    default:
      return verdict satisfies never
  }
}

/** Saves the next version, with all that follows from it, and puts it on record. */
async function change(context: UpdateContext, row: SubscriptionRow, next: SubscriptionRow): Promise<SubscriptionRow> {
  const { customer } = context
  const [before, after] = [subscriptionOf(row), subscriptionOf(next)]
  const isResized = before.quantity !== after.quantity
  const saved = isResized ? withProvisioning(next, 'pending') : next
  await save(context, saved, row)
  if (isResized) await scheduleProvisioning(context, saved)
  if (before.status !== 'suspended' && after.status === 'suspended') await suspendAddOns(context, saved)
  context.record({
    customerId: customer.customer_id,
    customerName: customer.company_name,
    before,
    after,
    details: subscriptionDetails(before, after),
  })
  return saved
}

/** Inferred: what adds to a suspended subscription cannot go on; it is reactivated by itself, after its parent. */
async function suspendAddOns(
  context: UpdateContext,
  { partner_id, customer_id, subscription_id }: SubscriptionRow,
): Promise<void> {
  const addOns = await listSubscriptions(context.db, partner_id, customer_id, { parentId: subscription_id })
  for (const addOn of addOns.filter(({ status }) => status === 'active'))
    await save(
      context,
      withChanges(addOn, { status: 'suspended', suspensionReasons: [suspensionReasons.parent] }),
      addOn,
    )
}

async function factsOf(
  { cloud, customer, db, now, partner, server }: UpdateContext,
  row: SubscriptionRow,
): Promise<UpdateFacts> {
  const parent =
    row.parent_id === null
      ? undefined
      : await findSubscription(db, partner.partner_id, customer.customer_id, row.parent_id)
  return {
    subscription: subscriptionOf(row),
    kind: row.kind,
    item: findItem(catalogueOf(cloud.id, cloud.basis), row.offer_id),
    parentStatus: row.parent_id === null ? undefined : (parent?.status ?? 'deleted'),
    seatLimit: partner.sandbox === 1 ? server.sandboxLimits?.seatsPerSubscription : undefined,
    now: now(),
  }
}

function checkEtag(ifMatch: string | undefined, etag: string | undefined): void {
  if (ifMatch !== undefined && ifMatch !== '*' && ifMatch !== etag) refuse('subscriptionEtagStale')
}

async function save({ db }: UpdateContext, row: SubscriptionRow, before: SubscriptionRow): Promise<void> {
  if (!(await update(db, row, before.version))) refuse('subscriptionEtagStale')
}
