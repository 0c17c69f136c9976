import type { EventHandler } from './clock/scheduler.ts'
import { completeOrder, orderEvents } from './orders/order-completion.ts'
import { configureDue } from './product-ingestion/configure-events.ts'
import { endPhase } from './publishing/end-phase.ts'
import { phaseEnds } from './publishing/move-publishing.ts'
import { endTerm, provisionSubscription, subscriptionEvents } from './subscriptions/subscription-events.ts'
import { fileProcessed } from './uploads/file-events.ts'

/** What happens when a scheduled event is due, by its kind. */
export const eventHandlers: Readonly<Record<string, EventHandler>> = {
  [orderEvents.completed]: completeOrder,
  [subscriptionEvents.provisioned]: provisionSubscription,
  [subscriptionEvents.termEnd]: endTerm,
  [phaseEnds]: endPhase,
  [configureDue]: async (context, subject) =>
    (await import('./product-ingestion/run-configure-job.ts')).runConfigureJob(context, subject),
  [fileProcessed]: async (context, subject) =>
    (await import('./uploads/process-file.ts')).processFile(context, subject),
}
