import { firstThenAgain } from '../start/first-then-again.ts'
import { localCertificate, type ServedCertificate } from '../start/local-certificates.ts'
import { StartRefusal } from '../start/start-refusal.ts'
import { givenCertificate } from './given-certificate.ts'
import { readServeOptions, type ServeOptions, serveHelp } from './serve-options.ts'

/** `comptoir serve`: runs until it is told to stop. Resolves with the exit code. */
export async function serveCommand(argv: readonly string[]): Promise<number> {
  try {
    const help = argv.includes('--help') || argv.includes('-h')
    if (help) {
      process.stdout.write(serveHelp)
      return 0
    }
    const options = readServeOptions(argv)
    const certificate = await certificateOf(options)
    const { runInstallation } = await import('./run-installation.ts')
    await runInstallation(options, certificate)
    return 0
  } catch (cause) {
    if (!(cause instanceof StartRefusal)) throw cause
    process.stderr.write(`comptoir: ${cause.message}\n`)
    return 1
  }
}

/** A certificate that was given is read before anything else: it must not be found missing once people are told. */
async function certificateOf(options: ServeOptions): Promise<(() => Promise<ServedCertificate>) | undefined> {
  const { https, tls } = options
  if (!https) return undefined
  if (!tls) return firstThenAgain(() => localCertificate(options, Date.now()))
  await givenCertificate(tls)
  return () => givenCertificate(tls)
}
