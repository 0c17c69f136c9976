import type { Exchange } from '../exchange.ts'

/** Reads the request's ids and locale, as its API family sends them. */
export function receive(exchange: Exchange): void {
  exchange.habits.receive(exchange)
}
