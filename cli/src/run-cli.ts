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
    case 'serve':
      return (await import('./serve/serve-command.ts')).serveCommand(rest)
    case 'certs':
      return (await import('./certs/certs-command.ts')).certsCommand(rest, io)
    case 'code':
      return (await import('./code-command.ts')).codeCommand(rest, io)
    case 'login':
      return (await import('./profiles/login-command.ts')).loginCommand(rest, io)
    case 'logout':
      return (await import('./profiles/profiles-command.ts')).logoutCommand(rest, io)
    case 'profiles':
      if (rest[0] !== 'list') break
      return (await import('./profiles/profiles-command.ts')).profilesCommand(rest.slice(1), io)
    case 'clouds':
      if (!['list', 'get'].includes(rest[0] ?? '')) return (await import('./clouds-command.ts')).cloudsCommand(rest, io)
      break
    case 'offers':
    case 'products':
    case 'submissions':
    case 'packages': {
      const { publisherCommand } = await import('./publisher/publisher-command.ts')
      const run = publisherCommand(argv)
      if (run) return run(io)
      break
    }
  }
  return (await import('./operation-command.ts')).operationCommand(argv, io)
}
