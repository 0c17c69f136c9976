import { spawn } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { sourceFiles } from './check/source-files.ts'
import { sharedProcesses } from './test/shared-processes.ts'

const help = `Runs the tests of the workspaces.

Usage: npm test -- [part of a path …] [option of node --test …]

  npm test                                every test
  npm test -- carts                       the files whose path contains "carts"
  npm test -- --test-name-pattern=expires the tests whose title matches
  --help                                  prints this

Tests over PostgreSQL run where COMPTOIR_TEST_POSTGRES answers (postgres://postgres@127.0.0.1:5432/test) and say so where
they are skipped; with CI set they must run.
`

/** Milliseconds, for the files of a process together: what hangs fails, and the run goes on. A later option wins. */
const testTimeout = '--test-timeout=300000'

/** Megabytes for what is young: tests make much that nobody wants again, and clearing it away often takes longer. */
const youngMemory = '--max-semi-space-size=64'

/** One more than cores: there is mostly one that waits, for a browser or for what a client takes its time over. */
const processes = availableParallelism() + 1

/** Loaded before the tests, by each process. */
const untrackedPromises = new URL('test/untracked-promises.ts', import.meta.url).href

const cache = join(process.cwd(), 'node_modules/.cache')

/** What one process compiled, the others need not. */
const compileCache = { NODE_COMPILE_CACHE: join(cache, 'compiled') }

/** Runs the files that the arguments name, or all of them. Resolves with the runner's exit code. */
async function runTests(args: readonly string[]): Promise<number> {
  const options = args.filter((arg) => arg.startsWith('-'))
  const parts = args.filter((arg) => !arg.startsWith('-'))
  const all = (await sourceFiles()).filter((path) => path.endsWith('.test.ts'))
  const chosen = parts.length === 0 ? all : all.filter((path) => parts.some((part) => path.includes(part)))
  if (chosen.length === 0) {
    console.error(`no test file has ${parts.join(' or ') || '.test.ts'} in its path`)
    return 1
  }
  const files = await sharedProcesses(chosen, join(cache, 'tests'))
  const concurrency = `--test-concurrency=${processes}`
  return runner([
    youngMemory,
    '--test',
    `--import=${untrackedPromises}`,
    concurrency,
    testTimeout,
    ...options,
    ...files,
  ])
}

function runner(args: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { stdio: 'inherit', env: { ...compileCache, ...process.env } })
    child.once('error', reject)
    child.once('exit', (code) => resolve(code ?? 1))
  })
}

const args = process.argv.slice(2)
if (args.includes('--help')) console.log(help)
else process.exitCode = await runTests(args)
