import type { Cloud, Lack } from '../cloud.ts'
import type { Operation } from '../operation.ts'

/** What the gate must know of an operation. */
export type Gated = Pick<Operation, 'id' | 'title' | 'clouds' | 'uses' | 'source'>

/** Why a cloud does not offer an operation, or one use of it, and where to do it instead. */
export interface Refusal {
  readonly operation: string
  readonly use?: string
  /** Id of the cloud. */
  readonly cloud: string
  readonly cloudName: string
  /** What is missing, in a person's words. */
  readonly capability: string
  readonly reason: string
  readonly instead: string
  readonly source: string
}

/** One row of a cloud's matrix: an operation, or one use of it. */
export interface Capability {
  readonly operation: string
  readonly use?: string
  readonly offered: boolean
  /** Present where it is not offered, and so is `alternative`. */
  readonly reason?: string
  readonly alternative?: string
  /** The article that describes the operation, or what says that it is missing. */
  readonly source: string
}

/** Something that a cloud lacks and no operation stands for. */
export interface Beside {
  readonly capability: string
  readonly reason: string
  readonly alternative: string
  readonly source: string
}

/**
 * Tells why a cloud refuses an operation, or one documented use of it; nothing where it offers it. A use that is not
 * documented is judged as the operation. Each decision is made once and remembered.
 */
export function refusal(cloud: Cloud, operation: Gated, use?: string): Refusal | undefined {
  const known = decisionsOf(cloud, operation)
  const documentedUse = use !== undefined && operation.uses?.[use] ? use : undefined
  let decision = known.get(documentedUse)
  if (!decision) {
    decision = decide(cloud, operation, documentedUse)
    known.set(documentedUse, decision)
  }
  return decision === 'offered' ? undefined : decision
}

/** Whether a cloud offers an operation, or one documented use of it. */
export function offers(cloud: Cloud, operation: Gated, use?: string): boolean {
  return refusal(cloud, operation, use) === undefined
}

/** What a cloud lacks that no operation stands for: parts of the portal, ways of the programme. */
export function besideOperations({ lacks }: Cloud): readonly Beside[] {
  return lacks
    .filter(({ operations }) => operations.length === 0)
    .map(({ capability, reason, instead, source }) => ({ capability, reason, alternative: instead, source }))
}

/** The matrix of a cloud: one row an operation, followed by one row for each of its uses. */
export function capabilities(cloud: Cloud, operations: Iterable<Gated>): readonly Capability[] {
  return [...operations].flatMap((operation) => [
    rowOf(cloud, operation),
    ...Object.keys(operation.uses ?? {}).map((use) => rowOf(cloud, operation, use)),
  ])
}

function rowOf(cloud: Cloud, operation: Gated, use?: string): Capability {
  const row = { operation: operation.id, ...(use !== undefined && { use }) }
  const refused = refusal(cloud, operation, use)
  if (!refused) return { ...row, offered: true, source: articleOf(operation, use).source }
  return { ...row, offered: false, reason: refused.reason, alternative: refused.instead, source: refused.source }
}

type Decision = Refusal | 'offered'

/** By the objects, not their ids: data is never changed, and a test may have two clouds of one id. */
const decisions = new WeakMap<Cloud, WeakMap<Gated, Map<string | undefined, Decision>>>()

function decisionsOf(cloud: Cloud, operation: Gated): Map<string | undefined, Decision> {
  const known = decisions.get(cloud)?.get(operation)
  if (known) return known
  const ofCloud = decisions.get(cloud) ?? new WeakMap<Gated, Map<string | undefined, Decision>>()
  const ofOperation = new Map<string | undefined, Decision>()
  decisions.set(cloud, ofCloud.set(operation, ofOperation))
  return ofOperation
}

function decide(cloud: Cloud, operation: Gated, use: string | undefined): Decision {
  const article = articleOf(operation, use)
  const lack = lackOf(cloud, operation, use)
  // The articles know the documented clouds alone; what a cloud built on one of them lacks besides, it must say itself.
  const lacked = cloud.id !== cloud.basis && lack !== undefined
  if (article.clouds.includes(cloud.basis) && !lacked) return 'offered'
  const { capability, reason, instead, source } = lack ?? {
    ...cloud.otherwise,
    capability: article.title,
    source: article.source,
  }
  return {
    operation: operation.id,
    ...(use !== undefined && { use }),
    cloud: cloud.id,
    cloudName: cloud.name,
    capability,
    reason,
    instead,
    source,
  }
}

function articleOf(operation: Gated, use: string | undefined): Pick<Gated, 'title' | 'clouds' | 'source'> {
  return (use !== undefined && operation.uses?.[use]) || operation
}

/** The lack with the longest matching pattern: a word on one use before one on the operation, before one on the area. */
function lackOf(cloud: Cloud, operation: Gated, use: string | undefined): Lack | undefined {
  const name = operation.id.replace(/^csp\./, '')
  let best: Lack | undefined
  let bestLength = 0
  for (const lack of cloud.lacks) {
    const length = Math.max(0, ...lack.operations.map((pattern) => matchedLength(pattern, name, use)))
    if (length > bestLength) [best, bestLength] = [lack, length]
  }
  return best
}

function matchedLength(pattern: string, name: string, use: string | undefined): number {
  if (pattern.endsWith('.*')) {
    const area = pattern.slice(0, -1)
    return name.startsWith(area) ? area.length : 0
  }
  return pattern === name || pattern === `${name}#${use}` ? pattern.length : 0
}
