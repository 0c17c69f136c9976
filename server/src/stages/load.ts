import type { Exchange, LoadedHandler } from '../exchange.ts'
import type { Server } from '../server.ts'

type Loader = () => Promise<LoadedHandler>

/** Handlers that were asked for before, by what loads them. */
const loaded = new WeakMap<Loader, LoadedHandler>()

/** The operation's handler, whose code is loaded on its first use: start-up must not grow with the contract. */
export function load(exchange: Exchange): void | Promise<void> {
  const loader = loaderOf(exchange.server, exchange.operation.id)
  exchange.handler = loaded.get(loader)
  if (exchange.handler) return
  return loader().then((handler) => {
    loaded.set(loader, handler)
    exchange.handler = handler
  })
}

/** The tables are typed operation by operation; here, where any of them may come, their handlers are all alike. */
function loaderOf({ handlers }: Server, id: string): Loader {
  const loader = handlers[id]
  if (!loader) throw new TypeError(`no handler for ${id}`)
  return loader as Loader
}
