/** Kinds of the events of a subscription. */
export const subscriptionEvents = { provisioned: 'subscription.provisioned', termEnd: 'subscription.termEnd' } as const
