import type { EventHandlerLoader } from './clock/scheduler.ts'
import { blobsGone } from './marketplace/removed-blob-events.ts'
import { orderEvents } from './orders/order-events.ts'
import { configureDue } from './product-ingestion/configure-events.ts'
import { phaseEnds } from './publishing/publishing-events.ts'
import { subscriptionEvents } from './subscriptions/subscription-event-kinds.ts'
import { fileProcessed } from './uploads/file-events.ts'

/** Where the handler of a scheduled event is, by the event's kind; it is loaded when the first one is due. */
export const eventHandlers: Readonly<Record<string, EventHandlerLoader>> = {
  [orderEvents.completed]: async () => (await import('./orders/order-completion.ts')).completeOrder,
  [subscriptionEvents.provisioned]: async () =>
    (await import('./subscriptions/subscription-events.ts')).provisionSubscription,
  [subscriptionEvents.termEnd]: async () => (await import('./subscriptions/subscription-events.ts')).endTerm,
  [phaseEnds]: async () => (await import('./publishing/end-phase.ts')).endPhase,
  [configureDue]: async () => (await import('./product-ingestion/run-configure-job.ts')).runConfigureJob,
  [blobsGone]: async () => (await import('./marketplace/remove-late-blobs.ts')).removeLateBlobs,
  [fileProcessed]: async () => (await import('./uploads/process-file.ts')).processFile,
}
