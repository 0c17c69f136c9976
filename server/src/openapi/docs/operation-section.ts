import { type CloudId, cloudIds } from '@comptoir/contract/cloud'
import { roleSpec } from '@comptoir/contract/identity/roles'
import type { Operation } from '@comptoir/contract/operation'
import { isOptional, jsonSchemaOf } from '../json-schema.ts'
import { type OperationError, operationErrors } from '../operation-errors.ts'
import { requestHeaders } from '../parameters.ts'
import { type Html, type HtmlPart, html, sentence } from './html.ts'
import { limitsOf, memberTable, type Shapes, typeOf } from './member-table.ts'
import { nameCell, table } from './table.ts'

/** One operation: a line that tells it, and all about it once opened. */
export function operationSection(operation: Operation, shapes: Shapes): Html {
  const { id, clouds, status, notes } = operation
  return html`<details class="op" id="${id}" data-clouds="${clouds.join(' ')}"${status && html` data-planned`}>
${summary(operation)}
<div class="inside">${facts(operation)}${rolesText(operation)}
${status && html`<p>Documented, but not built yet: answers 501.</p>`}${notes && html`<p>${sentence(notes)}</p>`}
${usesTable(operation)}${aliasesText(operation)}${parameterTable(operation)}${bodyPart(operation, shapes)}
${repliesPart(operation, shapes)}${errorTable(operation)}</div></details>
`
}

function summary({ method, path, title, status, sandboxOnly, clouds }: Operation): Html {
  const marks = [
    status && html`<span class="mark">planned</span>`,
    sandboxOnly && html`<span class="mark">sandbox only</span>`,
  ]
  return html`<summary><span class="method ${method.toLowerCase()}">${method}</span> <code class="path">${path}</code>
<span class="title">${title}</span> ${marks} ${cloudBadges(clouds)}</summary>`
}

function cloudBadges(clouds: readonly CloudId[]): Html {
  const badges = cloudIds.map((cloud) =>
    clouds.includes(cloud)
      ? html`<span class="cloud">${cloud}</span>`
      : html`<span class="cloud lacks" title="not offered in ${cloud}">${cloud}</span>`,
  )
  return html`<span class="clouds">${badges}</span>`
}

function facts(operation: Operation): Html {
  const { id, source } = operation
  const from = source === 'comptoir' ? 'Comptoir’s own' : `source: ${source}`
  return html`<p class="facts"><code>${id}</code> · ${credentialText(operation)} · ${from}${rateText(operation)}</p>`
}

const credentialWords = { app: 'an application alone', appUser: 'an application acting for a user' } as const

function credentialText({ auth }: Pick<Operation, 'auth'>): string {
  return auth.length === 0 ? 'no token needed' : `takes ${auth.map((each) => credentialWords[each]).join(', or ')}`
}

function rolesText({ roles }: Operation): Html | undefined {
  if (roles.length === 0) return undefined
  return html`
<p class="facts">Roles, one of which is enough: ${roles.map((role) => roleSpec(role).name).join(', ')}</p>`
}

function rateText({ rateLimit }: Operation): string {
  if (!rateLimit) return ''
  const scope = rateLimit.scope === 'customer' ? 'account and customer' : 'account'
  return ` · ${rateLimit.perMinute} requests a minute per ${scope}`
}

function usesTable({ uses }: Operation): Html | undefined {
  if (!uses) return undefined
  const rows = Object.values(uses).map((use) => [use.title, cloudBadges(use.clouds), credentialText(use), use.source])
  return html`<h4>Uses</h4>${table(['Use', 'Clouds', 'Credentials', 'Source'], rows)}`
}

function aliasesText({ aliases }: Operation): Html | undefined {
  return aliases && html`<p>Also at ${aliases.map((path) => html`<code>${path}</code> `)}</p>`
}

function parameterTable(operation: Operation): Html | undefined {
  const headers = requestHeaders(operation).map(({ name, description, required = false }) => [
    nameCell(name, required),
    'header',
    sentence(description),
  ])
  const rows = [
    ...placedRows('path', operation.params ?? {}),
    ...placedRows('query', operation.query ?? {}),
    ...headers,
  ]
  return rows.length === 0
    ? undefined
    : html`<h4>Parameters</h4>${table(['Parameter', 'Place', 'What it takes'], rows)}`
}

function placedRows(
  place: 'path' | 'query',
  parameters: NonNullable<Operation['params']>,
): readonly (readonly HtmlPart[])[] {
  return Object.entries(parameters).map(([name, parameter]) => {
    const schema = jsonSchemaOf(parameter)
    const members = Object.entries(schema.properties ?? {})
    const inside = members.map(([member, each]) => html` <code>${member}</code> ${limitsOf(each)}`)
    return [nameCell(name, !isOptional(parameter)), place, [limitsOf(schema), inside.length > 0 && 'JSON:', inside]]
  })
}

function bodyPart({ body, bodyType }: Operation, shapes: Shapes): Html | undefined {
  if (!body) return undefined
  return html`<h4>Body${bodyType === 'form' && ', as a form'}</h4>${memberTable(jsonSchemaOf(body), shapes)}`
}

function repliesPart({ replies, status }: Operation, shapes: Shapes): Html | undefined {
  if (status === 'planned') return undefined
  const parts = Object.entries(replies).map(([code, reply]) => {
    if (!reply) return html`<p><span class="status">${code}</span> without a body</p>`
    const schema = jsonSchemaOf(reply)
    const type = typeOf(schema, shapes)
    return html`<p><span class="status">${code}</span> ${type}</p>${type.text === 'object' && memberTable(schema, shapes)}`
  })
  return html`<h4>Replies</h4>${parts}`
}

/** What the operation itself refuses; what any call may be answered stands on the page once. */
function errorTable(operation: Operation): Html {
  const own = new Set<string>(operation.errors)
  const errors = [...operationErrors(operation).values()].flat().filter(({ name }) => own.has(name))
  return html`<h4>Errors</h4>${errors.length > 0 && errorRows(errors)}
<p class="small"><a href="#${anyCallId}">What any call may be answered</a></p>`
}

function errorRows(errors: readonly OperationError[]): Html {
  const rows = errors.map(({ status, code, description, name, oauth }) => [
    html`<span class="status">${status}</span>`,
    html`<code>${code}</code>`,
    description,
    oauth === undefined ? name : `${name} (${oauth})`,
  ])
  return table(['Status', 'Code', 'Text', 'Name'], rows)
}

/** The place on the page of what any call may be answered. */
const anyCallId = 'any-call'

/** What the stages before the operations refuse, where they refuse it: once for all of them. */
export function anyCallSection(operations: readonly Operation[]): Html {
  const found = new Map<string, OperationError>()
  for (const operation of operations) {
    const own = new Set<string>(operation.errors)
    for (const error of [...operationErrors(operation).values()].flat())
      if (!own.has(error.name)) found.set(error.name, error)
  }
  const errors = [...found.values()].toSorted((one, other) => one.status - other.status)
  return html`<section id="${anyCallId}"><h2>What any call may be answered</h2>
<p>Where it applies: what has no body is not refused for one.</p>${errorRows(errors)}</section>`
}
