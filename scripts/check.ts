import { parseArgs } from 'node:util'
import type { Check } from './check/check.ts'
import { runCommand } from './check/command.ts'
import { docsLinks } from './check/docs-links.ts'
import { fileNames } from './check/file-names.ts'
import { importDirection } from './check/import-direction.ts'
import { looseEnds } from './check/loose-ends.ts'

/** Every check of the repository. */
const checks: readonly Check[] = [
  { name: 'types', title: 'TypeScript takes every file', run: () => runCommand('tsc', ['-p', '.']) },
  {
    name: 'lint',
    title: 'Biome: rules, format, order of imports',
    run: () => runCommand('biome', ['ci', '--colors=off', '.']),
  },
  {
    name: 'generated',
    title: 'generated files are what the contract gives',
    run: () => runCommand(process.execPath, ['scripts/generate.ts', '--check']),
  },
  importDirection,
  docsLinks,
  fileNames,
  looseEnds,
]

const help = `Checks the repository without running it.

Usage: npm run check [-- name …]

${checks.map(({ name, title }) => `  ${name.padEnd(12)} ${title}`).join('\n')}
  --help       prints this
`

/** Runs checks side by side, with a line for each as it ends. Resolves with the exit code. */
async function check(names: readonly string[]): Promise<number> {
  const unknown = names.filter((name) => !checks.some((each) => each.name === name))
  if (unknown.length > 0) {
    console.error(`no check is called ${unknown.join(', ')}; "npm run check -- --help" lists them`)
    return 1
  }
  const chosen = names.length === 0 ? checks : checks.filter(({ name }) => names.includes(name))
  const passed = await Promise.all(chosen.map(report))
  return passed.every((each) => each) ? 0 : 1
}

async function report({ name, run }: Check): Promise<boolean> {
  const startedAt = performance.now()
  const problems = await run()
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
  console.log(`${problems.length === 0 ? 'ok    ' : 'FAILED'} ${name.padEnd(12)} ${seconds.padStart(5)} s`)
  for (const problem of problems) console.log(`       ${problem.replaceAll('\n', '\n       ')}`)
  return problems.length === 0
}

const { values, positionals } = parseArgs({ options: { help: { type: 'boolean' } }, allowPositionals: true })
if (values.help) console.log(help)
else process.exitCode = await check(positionals)
