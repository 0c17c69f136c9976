import { readFile, writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { publisherRoutes, sdkRoutes } from './generate/sdk-routes.ts'

const help = `Writes the files that are made from the contract.

Usage: node scripts/generate.ts [--check]

  --check   writes nothing; exits 1 when a file is not what the contract gives
  --help    prints this
`

interface Generated {
  readonly path: string
  readonly make: () => string
}

/** Every generated file of the repository. */
const files: readonly Generated[] = [
  { path: 'sdk/src/routes.generated.ts', make: sdkRoutes },
  { path: 'sdk/src/publisher/routes.generated.ts', make: publisherRoutes },
]

/** Writes what is not as it should be, or only tells of it. Resolves with the exit code. */
async function generate(check: boolean): Promise<number> {
  const stale: string[] = []
  for (const { path, make } of files) {
    const file = new URL(`../${path}`, import.meta.url)
    const text = make()
    if ((await readFile(file, 'utf8').catch(() => '')) === text) continue
    stale.push(path)
    if (!check) await writeFile(file, text)
  }
  for (const path of stale) console.log(check ? `${path} is stale: run "npm run generate"` : `wrote ${path}`)
  return check && stale.length > 0 ? 1 : 0
}

const { values } = parseArgs({ options: { check: { type: 'boolean' }, help: { type: 'boolean' } } })
if (values.help) console.log(help)
else process.exitCode = await generate(values.check ?? false)
