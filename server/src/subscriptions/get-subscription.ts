import type { getSubscription as operation } from '@comptoir/contract/csp/subscriptions/operations'
import type { Handler } from '../handler.ts'
import { StoredJson } from '../page.ts'
import { loadSubscription } from './load-subscription.ts'

export const getSubscription: Handler<typeof operation> = async (context, { subscriptionId }) =>
  new StoredJson((await loadSubscription(context, subscriptionId)).body)
