import { firstThenAgain } from './first-then-again.ts'
import { localCertificate, type ServedCertificate } from './local-certificates.ts'
import { readStartOptions, type StartOptions, startHelp } from './start-options.ts'
import { StartRefusal } from './start-refusal.ts'

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
    // Made in another thread, while this one loads the server.
    const certificate = options.https && certificateOf(options)
    const { runSandbox } = await import('./run-sandbox.ts')
    await runSandbox(options, certificate)
    return 0
  } catch (cause) {
    if (!(cause instanceof StartRefusal)) throw cause
    process.stderr.write(`comptoir: ${cause.message}\n`)
    return 1
  }
}

/** One in memory stays: another would be of another authority, which no client knows. */
function certificateOf(options: StartOptions): () => Promise<ServedCertificate> {
  const make = firstThenAgain(() => localCertificate(options, Date.now()))
  if (!options.memory) return make
  const only = make()
  only.catch(() => undefined)
  return () => only
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
