import type { CliIo } from './cli-io.ts'

/** Runs a command line; resolves with the exit code: 0 done, 1 refused or failed, 2 not understood. */
export async function runCli(argv: readonly string[], io: CliIo): Promise<number> {
  // Each command loads its own code: `start` must not wait for what it does not need.
  try {
    return await dispatched(argv, io)
  } catch (cause) {
    const { failureOf } = await import('./failure.ts')
    const { line, exitCode } = failureOf(cause)
    io.stderr.write(`${line}\n`)
    return exitCode
  }
}

async function dispatched(argv: readonly string[], io: CliIo): Promise<number> {
  const [word, ...rest] = argv
  switch (word) {
    case undefined:
    case 'help':
    case '--help':
    case '-h':
      io.stdout.write((await import('./help/overview.ts')).overview())
      return 0
    case '--version':
    case '-v':
      io.stdout.write(`${await (await import('./version.ts')).version()}\n`)
      return 0
    case 'start':
      return (await import('./start/start-command.ts')).startCommand(rest)
    case 'clouds':
      if (!['list', 'get'].includes(rest[0] ?? '')) return (await import('./clouds-command.ts')).cloudsCommand(rest, io)
      break
  }
  return (await import('./operation-command.ts')).operationCommand(argv, io)
}
