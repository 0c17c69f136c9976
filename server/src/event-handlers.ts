import type { EventHandler } from './clock/scheduler.ts'
import { completeOrder, orderEvents } from './orders/order-completion.ts'
import { endTerm, provisionSubscription, subscriptionEvents } from './subscriptions/subscription-events.ts'

/** What happens when a scheduled event is due, by its kind. */
export const eventHandlers: Readonly<Record<string, EventHandler>> = {
  [orderEvents.completed]: completeOrder,
  [subscriptionEvents.provisioned]: provisionSubscription,
  [subscriptionEvents.termEnd]: endTerm,
}
