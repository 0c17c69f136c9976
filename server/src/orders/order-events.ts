/** Kinds of the events of an order. */
export const orderEvents = { completed: 'order.completed' } as const
