import { runCli } from './run-cli.ts'

// Whoever reads the output may stop early (`comptoir offers list | head`): that is no failure.
process.stdout.on('error', (cause: NodeJS.ErrnoException) => {
  if (cause.code !== 'EPIPE') throw cause
  process.exit()
})

process.exitCode = await runCli(process.argv.slice(2), process)
