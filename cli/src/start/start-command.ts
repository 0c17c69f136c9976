import { createServer } from '@comptoir/server/create-server'
import { generateSigningKey } from '@comptoir/server/identity/signing-keys'
import { sandboxAccounts } from '@comptoir/server/sandbox/accounts'
import { openSandbox } from '@comptoir/server/sandbox/open-sandbox'
import { sandboxLimits } from '@comptoir/server/sandbox/sandbox-limits'
import type { Server } from '@comptoir/server/server'
import { announcement, readiness } from './announcement.ts'
import { openData, placeOf } from './open-data.ts'
import { readStartOptions, type StartOptions, StartRefusal, startHelp } from './start-options.ts'

const loopback = ['127.0.0.1', 'localhost', '::1']

/** `comptoir start`: runs until it is told to stop. Resolves with the exit code. */
export async function startCommand(argv: readonly string[]): Promise<number> {
  try {
    const options = readStartOptions(argv)
    if (options.help) {
      process.stdout.write(startHelp)
      return 0
    }
    guardHost(options)
    const server = await started(options)
    const url = await listening(server, options)
    announce(url, options)
    await stopSignal()
    await server.close()
    return 0
  } catch (cause) {
    if (!(cause instanceof StartRefusal)) throw cause
    process.stderr.write(`comptoir: ${cause.message}\n`)
    return 1
  }
}

/** Everyone knows the sandbox's credentials: who can reach the port owns what is behind it. */
function guardHost({ host, allowRemote }: StartOptions): void {
  if (loopback.includes(host)) return
  if (!allowRemote)
    throw new StartRefusal(
      `"start" listens on this machine only, since everyone knows its credentials; --allow-remote listens on ${host} all the same.`,
    )
  process.stderr.write(
    `comptoir: listening on ${host}: whoever reaches this address can read and change everything here, since everyone knows the sandbox's credentials.\n`,
  )
}

async function started(options: StartOptions): Promise<Server> {
  const store = await openData(options)
  const server = await createServer({
    store,
    strict: options.strict,
    throttle: options.throttle,
    log: options.log,
    generateKey: generateSigningKey,
    ...(options.sandboxLimits ? { sandboxLimits } : {}),
  })
  await openSandbox(server, sandboxAccounts)
  return server
}

async function listening(server: Server, { host, port }: StartOptions): Promise<string> {
  try {
    await server.app.listen({ host, port })
  } catch (cause) {
    await server.close()
    const taken = cause instanceof Error && 'code' in cause && cause.code === 'EADDRINUSE'
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new StartRefusal(
      taken
        ? `Port ${port} is in use: choose another with --port, or 0 for any free one.`
        : `Cannot listen on ${host}:${port}: ${reason}.`,
    )
  }
  const address = server.app.server.address()
  const heard = typeof address === 'object' && address ? address.port : port
  return `http://${host.includes(':') ? `[${host}]` : host}:${heard}`
}

function announce(url: string, options: StartOptions): void {
  const ready = readiness(url, Math.round(performance.now()), sandboxAccounts)
  process.stdout.write(options.json ? `${JSON.stringify(ready)}\n` : announcement(ready, placeOf(options)))
}

function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
}
