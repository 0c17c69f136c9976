import { catalogueOf } from '../catalogue/catalogue.ts'
import { findItem } from '../catalogue/catalogue-lookup.ts'
import { plusDuration } from '../clock/clock.ts'
import { insertEvent } from '../clock/schedule-store.ts'
import type { EventContext, EventHandler } from '../clock/scheduler.ts'
import type { ScheduledEvent } from '../handler.ts'
import { subscriptionOf, withChanges, withProvisioning } from './subscription-document.ts'
import { subscriptionEvents } from './subscription-event-kinds.ts'
import { hasEnded, statusAfter } from './subscription-states.ts'
import { findSubscription, type SubscriptionRow, updateSubscription } from './subscription-store.ts'
import { endless, renewedTerm, restartedTerm } from './subscription-term.ts'

/** Seconds from a purchase, or a change of quantity, until the service follows. Inferred: the documents give no figure. */
export const provisioningSeconds = 5

/** Where events are put: a handler's context, or `schedulingOf` an event's. */
export interface Scheduling {
  now(): string
  schedule(event: ScheduledEvent): Promise<void>
}

/** Lets what happens at an event put more on the schedule. */
export function schedulingOf({ db, partner, server, now }: EventContext): Scheduling {
  return { now, schedule: (event) => insertEvent(db, partner, event, server) }
}

/** Puts what will happen to a new subscription on the schedule: its provisioning, and the end of its term. */
export async function scheduleSubscription(context: Scheduling, row: SubscriptionRow): Promise<void> {
  await scheduleProvisioning(context, row)
  // A pending subscription starts its term once it is provisioned.
  if (row.status === 'active') await scheduleTermEnd(context, row)
}

/** Puts the moment on the schedule at which the service has followed a change. */
export function scheduleProvisioning(context: Scheduling, row: SubscriptionRow): Promise<void> {
  const dueAt = plusDuration(context.now(), `PT${provisioningSeconds}S`)
  return context.schedule({ kind: subscriptionEvents.provisioned, dueAt, subject: subjectOf(row) })
}

async function scheduleTermEnd(context: Scheduling, row: SubscriptionRow): Promise<void> {
  const endsAt = subscriptionOf(row).commitmentEndDate
  if (endsAt === endless) return
  await context.schedule({ kind: subscriptionEvents.termEnd, dueAt: endsAt, subject: { ...subjectOf(row), endsAt } })
}

/**
 * The service has followed: its licences are there, and what was pending becomes active. Inferred: the term of a
 * marketplace service starts then, as the dates in the example of 'update-autorenew-for-an-azure-marketplace-subscription' show.
 */
export const provisionSubscription: EventHandler = async (context, subject) => {
  const row = await load(context, subject)
  if (row?.provisioning !== 'pending') return
  const subscription = subscriptionOf(row)
  if (hasEnded(subscription.status)) return
  const status = statusAfter('provisioning', subscription.status)
  if (status === undefined) return save(context, withProvisioning(row, 'success'), row)
  const item = findItem(catalogueOf(context.partner.cloud, context.server.cloudOf(context.partner).basis), row.offer_id)
  const started = { status, ...restartedTerm(subscription, item, context.now()) }
  const active = withProvisioning(withChanges(row, started), 'success')
  await save(context, active, row)
  await scheduleTermEnd(schedulingOf(context), active)
}

/**
 * A term is over: the next one begins where the subscription is active and renews itself; otherwise it expires.
 * Inferred: a suspended one is deleted, since nobody may use it again; a free trial that renews itself is paid for from then on.
 */
export const endTerm: EventHandler = async (context, subject) => {
  const { endsAt } = subject
  const row = await load(context, subject)
  if (row === undefined) return
  const subscription = subscriptionOf(row)
  // The end moved since this was put on the schedule: another event stands for the new one.
  if (subscription.commitmentEndDate !== endsAt) return
  const status = statusAfter('termEnd', subscription.status)
  if (status === undefined) return
  const renews = subscription.status === 'active' && subscription.autoRenewEnabled
  const next = renews ? renewedTerm(subscription) : undefined
  if (next === undefined) return save(context, withChanges(row, { status }), row)
  const paid = subscription.isTrial ? ({ isTrial: false, billingCycle: 'monthly' } as const) : {}
  const renewed = withChanges(row, { ...next, ...paid })
  await save(context, renewed, row)
  await scheduleTermEnd(schedulingOf(context), renewed)
}

function subjectOf(row: SubscriptionRow): Readonly<Record<'customerId' | 'subscriptionId', string>> {
  return { customerId: row.customer_id, subscriptionId: row.subscription_id }
}

/** The subscription of an event; undefined when it is gone with its customer. */
function load(
  { db, partner }: EventContext,
  subject: Readonly<Record<string, string>>,
): Promise<SubscriptionRow | undefined> {
  const { customerId = '', subscriptionId = '' } = subject
  return findSubscription(db, partner.partner_id, customerId, subscriptionId)
}

async function save({ db }: EventContext, row: SubscriptionRow, before: SubscriptionRow): Promise<void> {
  await updateSubscription(db, row, before.version)
}
