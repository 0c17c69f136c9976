import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'

/** What is measured beside Comptoir: not installed with it, since it is larger than all of it. */
const packages = ['@stoplight/prism-cli@5.16.0', 'azurite@3.37.0']

/** Installs the peers once; answers where, or undefined where the registry does not give them. */
export function installPeers(folder: string): string | undefined {
  const place = join(folder, 'peers')
  const programs = join(place, 'node_modules', '.bin')
  if (existsSync(join(programs, 'prism')) && existsSync(join(programs, 'azurite-blob'))) return programs
  mkdirSync(place, { recursive: true })
  const { status, stderr } = spawnSync(
    'npm',
    ['install', '--prefix', place, '--ignore-scripts', '--no-audit', '--no-fund', ...packages],
    { encoding: 'utf8', timeout: 300_000 },
  )
  if (status === 0) return programs
  process.stderr.write(
    `The peers were not installed, so they are left out: ${stderr.split('\n').slice(-3).join(' ')}\n`,
  )
  return undefined
}
