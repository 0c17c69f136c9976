import type { OrderStatus } from '@comptoir/contract/schemas/order'

/**
 * Where an order may go from where it is. Inferred: the documents name the states and that a cancelled order stays so;
 * that an order still pending may be cancelled follows from the sandbox example. @see 'order-resources'
 */
const moves: Readonly<Record<OrderStatus, readonly OrderStatus[]>> = {
  unknown: [],
  pending: ['completed', 'cancelled'],
  completed: ['cancelled'],
  cancelled: [],
}

/** Whether an order may go from one state to another. */
export function mayMove(from: OrderStatus, to: OrderStatus): boolean {
  return moves[from].includes(to)
}
