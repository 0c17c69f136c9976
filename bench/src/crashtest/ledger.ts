/** A customer whose making was acknowledged, with the orders acknowledged for it. */
export interface KnownCustomer {
  readonly id: string
  readonly requestId: string
  readonly name: string
  readonly orders: Map<string, { readonly id: string; readonly subscriptionId: string }>
  /** The latest quantity acknowledged, by subscription id. */
  readonly quantities: Map<string, number>
}

/** A write that was cut off before its answer: it may have happened or not, but not by half, and repeating it is safe. */
export interface CutOff {
  readonly kind: 'customer' | 'order'
  readonly requestId: string
  readonly path: string
  readonly body: object
}

/** What the server acknowledged, over all cycles: the truth it is held against. */
export class Ledger {
  readonly customers = new Map<string, KnownCustomer>()
  /** Customers whose making was found in the audit log. */
  readonly audited = new Set<string>()
  cutOff: CutOff[] = []
  repeated = 0

  summary(): string {
    const orders = [...this.customers.values()].reduce((sum, { orders }) => sum + orders.size, 0)
    return `${this.customers.size} customers and ${orders} orders hold, ${this.repeated} cut-off writes repeated`
  }
}
