import { randomInt, randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { customerRequest } from '../fill.ts'
import { Client } from './client.ts'
import type { DataPlace } from './data-place.ts'
import type { KnownCustomer, Ledger } from './ledger.ts'
import type { MarketLedger } from './marketplace/known-market.ts'
import { MarketWriting } from './marketplace/market-writing.ts'
import { connectPublisher } from './marketplace/publisher.ts'
import { verifyMarket } from './marketplace/verify-market.ts'
import { startServer } from './server-process.ts'
import { verify } from './verify.ts'

export interface CycleResult {
  readonly acknowledged: number
  readonly inFlight: number
  readonly readyMs: number
}

/** What is known of a partner's customers, and of a publisher's offers. */
export interface Ledgers {
  readonly customers: Ledger
  readonly market: MarketLedger
}

/** Writers at once beside the publishers: enough that several share a commit when the kill comes. */
const writers = 8

/** Writes acknowledged before the kill: counted, so that a slow machine is tried as hard as a fast one. */
const writes = { least: 50, most: 800 }

/** Milliseconds in which they must come. */
const longestMs = 60_000

/** Licences that anyone may buy. @see get-an-offer-by-id */
const offerId = '031C9E47-4802-4248-838E-778FB1D2CC05'

/** Starts the server, checks everything acknowledged so far, writes under load, kills it. */
export async function runCycle(place: DataPlace, ledgers: Ledgers, cycle: number): Promise<CycleResult> {
  const { server, client, publisher } = await opened(place, ledgers)
  const { customers, market } = ledgers
  const writing = new Writing(client, customers, cycle)
  const publishing = new MarketWriting(publisher, market, cycle)
  const before = market.acknowledged
  const acknowledged = (): number => writing.acknowledged + market.acknowledged - before
  const goal = randomInt(writes.least, writes.most)
  const done = Promise.all([publishing.run(), ...Array.from({ length: writers }, () => writing.run())])
  await until(() => acknowledged() >= goal)
  writing.stopping = true
  publishing.stopping = true
  await server.kill()
  await done
  return {
    acknowledged: acknowledged(),
    inFlight: customers.cutOff.length + market.cutOff.length,
    readyMs: server.readyMs,
  }
}

/** Starts the server once more and checks what the last kill left. */
export async function verifyOnce(place: DataPlace, ledgers: Ledgers): Promise<void> {
  const { server } = await opened(place, ledgers)
  await server.kill()
}

/** A server over what the last kill left, once it was found to be whole. */
async function opened(place: DataPlace, { customers, market }: Ledgers) {
  const server = await startServer(place.options)
  const client = await Client.connect(server)
  const publisher = connectPublisher(server)
  await verifyMarket(publisher, market, place)
  await verify(client, customers)
  return { server, client, publisher }
}

/** Waits for something, and no longer than for the longest time. @throws where it does not come */
async function until(isSo: () => boolean): Promise<void> {
  const deadline = performance.now() + longestMs
  while (!isSo()) {
    if (performance.now() > deadline) throw new Error(`the server did too little in ${longestMs} ms`)
    await delay(1)
  }
}

class Writing {
  stopping = false
  acknowledged = 0
  readonly #client: Client
  readonly #ledger: Ledger
  readonly #cycle: number
  #count = 0

  constructor(client: Client, ledger: Ledger, cycle: number) {
    this.#client = client
    this.#ledger = ledger
    this.#cycle = cycle
  }

  /** One writer: customers, an order for each, then a change of its quantity, until the server is gone. */
  async run(): Promise<void> {
    while (!this.stopping) {
      this.#count += 1
      const customer = await this.#customer(`crash${this.#cycle}x${this.#count}`)
      if (!customer) return
      const order = await this.#order(customer)
      if (!order) return
      if (!(await this.#quantity(customer, order.subscriptionId))) return
    }
  }

  async #customer(name: string): Promise<KnownCustomer | undefined> {
    const write = {
      kind: 'customer' as const,
      requestId: randomUUID(),
      path: '/v1/customers',
      body: customerRequest(name),
    }
    const made = await this.#client.write('POST', write)
    if (made === undefined) {
      this.#ledger.cutOff.push(write)
      return undefined
    }
    const customer = {
      id: made.id,
      requestId: write.requestId,
      name: `Company ${name}`,
      orders: new Map(),
      quantities: new Map(),
    }
    this.#ledger.customers.set(customer.id, customer)
    this.acknowledged += 1
    return customer
  }

  async #order(customer: KnownCustomer) {
    const body = { billingCycle: 'monthly', lineItems: [{ lineItemNumber: 0, offerId, quantity: 5 }] }
    const write = { kind: 'order' as const, requestId: randomUUID(), path: `/v1/customers/${customer.id}/orders`, body }
    const made = await this.#client.write('POST', write)
    if (made === undefined) {
      this.#ledger.cutOff.push(write)
      return undefined
    }
    const order = { id: made.id, subscriptionId: made.lineItems[0].subscriptionId }
    customer.orders.set(order.id, order)
    customer.quantities.set(order.subscriptionId, 5)
    this.acknowledged += 1
    return order
  }

  async #quantity(customer: KnownCustomer, subscriptionId: string): Promise<boolean> {
    const quantity = randomInt(6, 200)
    const path = `/v1/customers/${customer.id}/subscriptions/${subscriptionId}`
    const changed = await this.#client.write('PATCH', { requestId: randomUUID(), path, body: { quantity } })
    // A change that was cut off may hold or not: what is known of it is nothing.
    if (changed === undefined) customer.quantities.delete(subscriptionId)
    else customer.quantities.set(subscriptionId, quantity)
    this.acknowledged += changed === undefined ? 0 : 1
    return changed !== undefined
  }
}
