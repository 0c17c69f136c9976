import type { Cloud } from '@comptoir/contract/cloud'
import { clouds } from '@comptoir/contract/clouds/clouds'
import { refusal } from '@comptoir/contract/clouds/gate'
import { portalApiVersion } from '@comptoir/contract/cpp/portal-api'
import { resourcesOf } from '@comptoir/contract/identity/resources'
import { apiOf, type Operation } from '@comptoir/contract/operation'
import { operations } from '@comptoir/contract/operations'

/** The operations that the client of partners calls; it asks the token service by itself. */
const called = operationsOf(['csp', 'comptoir'])

/** The operations that the client of publishers calls. */
const publishing = operationsOf(['cpp', 'ingestion'])

function operationsOf(apis: readonly string[]): readonly Operation[] {
  return Object.values(operations)
    .filter((operation) => apis.includes(apiOf(operation)))
    .toSorted((one, other) => (one.id < other.id ? -1 : 1))
}

/** What the SDK knows of the contract at run time, as the text of a TypeScript file: the rest of it are types. */
export function sdkRoutes(): string {
  return `// Made from the contract by scripts/generate.ts; change the contract instead.
import type { CloudRoutes, Route } from './route.ts'

export const routes: Readonly<Record<string, Route>> = {
${routeLines(called)}
}

export const cloudRoutes: Readonly<Record<string, CloudRoutes>> = {
${clouds.map((cloud) => `  ${cloud.id}: ${cloudText(cloud)},`).join('\n')}
}
`
}

/** What the SDK's client of publishers knows of the contract at run time. */
export function publisherRoutes(): string {
  return `// Made from the contract by scripts/generate.ts; change the contract instead.
import type { CloudRoutes, Route } from '../route.ts'

/** Where each API answers; its tokens are for that address. */
export const publisherAddresses = ${literal(publisherAddresses())}

/** The version of the Cloud Partner Portal API that the routes are of. */
export const portalApiVersion = ${literal(portalApiVersion)}

export const publisherRoutes: Readonly<Record<string, Route>> = {
${routeLines(publishing)}
}

export const publisherRefusals: Readonly<Record<string, CloudRoutes['refusals']>> = {
${clouds.map((cloud) => `  ${cloud.id}: [\n${refusalLines(cloud, publishing)}\n  ],`).join('\n')}
}
`
}

function publisherAddresses(): Readonly<Record<string, string>> {
  const apis = new Set(publishing.map(apiOf))
  const resources = clouds.flatMap(resourcesOf).filter(({ api }) => api !== undefined && apis.has(api))
  return Object.fromEntries(resources.map(({ api, uri }) => [api, uri]))
}

function refusalLines(cloud: Cloud, listed: readonly Operation[]): string {
  return refusalsOf(cloud, listed)
    .map((each) => `    ${literal(each)},`)
    .join('\n')
}

function routeLines(listed: readonly Operation[]): string {
  return listed.map((operation) => `  ${literal(operation.id)}: ${literal(routeOf(operation))},`).join('\n')
}

function routeOf({ method, path, query, body, list, status, replies }: Operation): object {
  const statuses = Object.keys(replies).map(Number)
  // Where no reply has a body and there are several, the status is the answer.
  const statusAnswers = statuses.length > 1 && Object.values(replies).every((reply) => reply === null)
  return {
    method,
    path,
    ...(query && { query: Object.keys(query) }),
    ...(body && { body: true }),
    ...(list && { list }),
    ...(statusAnswers && { statuses }),
    ...(status && { planned: true }),
  }
}

function cloudText(cloud: Cloud): string {
  const { name, api, authority } = cloud
  const facts = { name, api: api.value, authority: authority.value }
  const inner = Object.entries(facts).map(([key, value]) => `    ${key}: ${literal(value)},`)
  const refusals = refusalsOf(cloud, called).map((each) => `      ${literal(each)},`)
  return ['{', ...inner, '    refusals: [', ...refusals, '    ],', '  }'].join('\n')
}

interface Refusals {
  readonly reason: string
  readonly instead: string
  readonly operations: string[]
}

/** What a cloud refuses, those of one reason together. */
function refusalsOf(cloud: Cloud, listed: readonly Operation[]): readonly Refusals[] {
  const byReason = new Map<string, Refusals>()
  for (const operation of listed) {
    const refused = refusal(cloud, operation)
    if (!refused) continue
    const { reason, instead } = refused
    const key = JSON.stringify([reason, instead])
    const known = byReason.get(key) ?? { reason, instead, operations: [] }
    known.operations.push(operation.id)
    byReason.set(key, known)
  }
  return [...byReason.values()]
}

/** A value as TypeScript spells it: single quotes where they need no escape, names without any. */
function literal(value: unknown): string {
  if (typeof value === 'string') return quoted(value)
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`
  if (typeof value !== 'object' || value === null) return String(value)
  return `{ ${Object.entries(value)
    .map(([name, member]) => `${name}: ${literal(member)}`)
    .join(', ')} }`
}

function quoted(text: string): string {
  const json = JSON.stringify(text)
  return text.includes("'") || json.slice(1, -1) !== text ? json : `'${text}'`
}
