import type { World } from '../world.ts'

/** What stands in our world for what an article prints. */
export interface Prepared {
  /** Ids that go into the path after `customers/`, `orders/`, `subscriptions/` and `carts/`. */
  readonly customerId?: string
  readonly orderId?: string
  readonly subscriptionId?: string
  readonly cartId?: string
  /** Ids and placeholders in the printed path, headers and body, and what stands for them. */
  readonly replace?: Readonly<Record<string, string>>
  /** Headers that the article requires and its example leaves out. */
  readonly headers?: Readonly<Record<string, string>>
  /** The request line where the printed one is a misprint. */
  readonly line?: string
}

/** A documented request with the state it needs, and what is compared of the documented answer. */
export interface Scenario {
  /** `csp.carts.create#withAddOns`; `csp.customers.get` where uses do not differ. */
  readonly of: string
  /** Which of the printed requests; default the first. */
  readonly request?: number
  /** Which of the printed responses; default the first. */
  readonly response?: number
  /** Of what the printed answer is, where the article prints one of another operation. */
  readonly responseOf?: string
  /** The misprint shows one item, the answer is a list of them. */
  readonly asItem?: true
  prepare(world: World): Promise<Prepared>
  /** Members that the documented answer has and ours rightly lacks, each with the reason. */
  readonly lacks?: Readonly<Record<string, string>>
  /** Members of the answer, as paths, whose documented values the scenario fixes. */
  readonly fixed?: readonly string[]
}

/** No state is needed but the account itself. */
export async function nothing(): Promise<Prepared> {
  return {}
}
