import type { Cloud } from '@comptoir/contract/cloud'
import { clouds, findCloud } from '@comptoir/contract/clouds/clouds'
import { type Beside, besideOperations, type Capability, capabilities } from '@comptoir/contract/clouds/gate'
import { operations } from '@comptoir/contract/operations'
import type { CliIo } from './cli-io.ts'
import { wrap } from './help/wrap.ts'
import { nearest } from './nearest.ts'
import { type Options, readOptions } from './options.ts'
import { table } from './output/table.ts'
import { UsageError } from './usage-error.ts'

const help = `What each cloud offers, why it lacks the rest, and what to do instead

Usage: comptoir clouds [CLOUD] [--json]

  CLOUD     ${clouds.map(({ id }) => id).join(', ')}; without it, all of them side by side
  --json    one JSON document, for programs

It asks no server. "comptoir clouds list" and "comptoir clouds get CLOUD" ask a running one.
`

/** `comptoir clouds [CLOUD]`: the capability matrix, from the contract itself. */
export function cloudsCommand(rest: readonly string[], io: CliIo): number {
  const flags = { json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } as const
  const options = readOptions(rest, flags, 'comptoir clouds')
  io.stdout.write(options.flag('help') ? help : matrixText(options, io.stdout.columns))
  return 0
}

function matrixText(options: Options, width: number | undefined): string {
  const [name, ...others] = options.positionals
  if (others.length > 0) throw new UsageError('"comptoir clouds" takes one cloud at most.')
  if (name === undefined) return options.flag('json') ? json({ clouds: clouds.map(described) }) : sideBySide(width)
  const cloud = findCloud(name.toLowerCase()) ?? unknownCloud(name)
  return options.flag('json') ? json(described(cloud)) : oneCloud(cloud)
}

function unknownCloud(name: string): never {
  const ids = clouds.map(({ id }) => id)
  const suggestion = nearest(name, ids)
  const hint =
    suggestion === undefined ? `there are ${ids.join(', ')}.` : `did you mean "comptoir clouds ${suggestion}"?`
  throw new UsageError(`There is no cloud "${name}"; ${hint}`)
}

function described(cloud: Cloud) {
  return { id: cloud.id, name: cloud.name, capabilities: matrixOf(cloud), alsoMissing: besideOperations(cloud) }
}

function matrixOf(cloud: Cloud): readonly Capability[] {
  return capabilities(cloud, Object.values(operations))
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}

/** One row an operation; a use gets its own where some cloud decides on it otherwise than on the operation. */
function sideBySide(width: number | undefined): string {
  const matrices = clouds.map(matrixOf)
  const [rows = []] = matrices
  const answers = rows.map((_, index) => matrices.map((matrix) => (matrix[index]?.offered ? 'yes' : '-')))
  const ofOperation = new Map(
    rows.flatMap(({ operation, use }, index) => (use === undefined ? [[operation, String(answers[index])]] : [])),
  )
  const shown = rows
    .map((row, index) => ({ row, given: answers[index] ?? [] }))
    .filter(({ row, given }) => row.use === undefined || String(given) !== ofOperation.get(row.operation))
  const columns = [
    { name: 'Operation', cells: shown.map(({ row }) => nameOf(row)) },
    ...clouds.map(({ id }, at) => ({ name: id, cells: shown.map(({ given }) => given[at] ?? '') })),
  ]
  return `${table(columns, width)}\n"comptoir clouds CLOUD" tells why something is missing, and what to do instead.\n`
}

/** What a cloud is, and what it lacks, by reason. */
function oneCloud(cloud: Cloud): string {
  const rows = matrixOf(cloud)
  const missing = rows.filter(({ offered }) => !offered)
  const whole = rows.filter(({ use }) => use === undefined)
  const count = whole.filter(({ offered }) => offered).length
  const byReason = Map.groupBy(missing, ({ reason, alternative }) => JSON.stringify([reason, alternative]))
  const facts = `${cloud.name} sells to ${cloud.sellsTo}, in ${cloud.currency}. It offers ${count} of ${whole.length} operations.\n`
  const enrols = wrap(`Who may enrol: ${cloud.programme.eligibility.says}`, '')
  return (
    facts + enrols + [...byReason.values()].map(lackText).join('') + besideOperations(cloud).map(besideText).join('')
  )
}

function besideText({ capability, reason, alternative }: Beside): string {
  return `\n${wrap(`No operation: ${capability}`, '')}${wrap(reason, '    ')}${wrap(`Instead: ${alternative}`, '    ')}`
}

function lackText(rows: readonly Capability[]): string {
  const lacking = new Set(rows.filter(({ use }) => use === undefined).map(({ operation }) => operation))
  // A use goes with its operation: it is named where the operation itself is there.
  const named = rows.filter(({ operation, use }) => use === undefined || !lacking.has(operation))
  const [row] = rows
  return `\n${wrap(named.map(nameOf).join(', '), '')}${wrap(row?.reason ?? '', '    ')}${wrap(`Instead: ${row?.alternative ?? ''}`, '    ')}`
}

function nameOf({ operation, use }: Capability): string {
  return use === undefined ? operation : `${operation} (${use})`
}
