import { guid } from '@comptoir/contract/schemas/primitives'
import { type JsonSchema, jsonSchemaOf } from '../json-schema.ts'
import { sharedName } from '../schema-names.ts'
import { type Html, type HtmlPart, html } from './html.ts'
import { nameCell, table } from './table.ts'

/** Shared shapes that a page refers to and shows once. */
export type Shapes = Map<string, JsonSchema>

/** A table of a shape's members; members of nested shapes without a name of their own stand in it by their paths. */
export function memberTable(schema: JsonSchema, shapes: Shapes): Html {
  return table(['Member', 'Type', 'What it takes'], memberRows(schema, '', shapes))
}

function memberRows(schema: JsonSchema, path: string, shapes: Shapes): readonly (readonly HtmlPart[])[] {
  const { properties = {}, required = [] } = schema
  return Object.entries(properties).flatMap(([name, member]) => {
    const at = `${path}${name}`
    const row = [nameCell(at, required.includes(name)), typeOf(member, shapes), limitsOf(member)]
    const inner = innerOf(member)
    if (!inner.properties || sharedName(inner)) return [row]
    return [row, ...memberRows(inner, `${at}${member.items ? '[]' : ''}.`, shapes)]
  })
}

/** The schema of a list's items, or the schema itself. */
function innerOf(schema: JsonSchema): JsonSchema {
  return schema.items ? innerOf(schema.items) : schema
}

/** A type in words: `text`, `list of Order`, with a link where the shape is shown elsewhere on the page. */
export function typeOf(schema: JsonSchema, shapes: Shapes): Html {
  if (schema.items) return html`list of ${typeOf(schema.items, shapes)}`
  if (schema.anyOf) return html`${schema.anyOf.map((each, index) => [index > 0 && ' or ', typeOf(each, shapes)])}`
  if (schema.patternProperties) return html`dictionary of texts`
  if (schema.enum) return html`word`
  const name = schema.properties && sharedName(schema)
  if (!name) return html`${wordsFor(schema.type)}`
  shapes.set(name, schema)
  return html`<a href="#shape-${name}">${name}</a>`
}

const typeWords: Readonly<Record<string, string>> = {
  string: 'text',
  integer: 'whole number',
  boolean: 'true or false',
}

function wordsFor(type: JsonSchema['type'] = 'anything'): string {
  return [type]
    .flat()
    .map((each) => typeWords[each] ?? each)
    .join(' or ')
}

/** What a value must keep to: its words, its range, its length, its form. */
export function limitsOf(schema: JsonSchema): Html {
  const { enum: words = [], description, pattern, minItems, items } = schema
  const limits: readonly HtmlPart[] = [
    words.length > 0 && html`${words.map((word, index) => [index > 0 && ' · ', html`<code>${String(word)}</code>`])}`,
    description,
    rangeOf(schema),
    pattern !== undefined && patternText(pattern),
    minItems !== undefined && `at least ${minItems}`,
    items && limitsOf(items),
  ]
  const said = limits.filter((limit) => limit)
  return html`${said.map((limit, index) => [index > 0 && ' ', limit])}`
}

const guidPattern = jsonSchemaOf(guid).pattern

function patternText(pattern: string): Html {
  return pattern === guidPattern ? html`GUID` : html`<code class="pattern">${pattern}</code>`
}

function rangeOf({ minimum, maximum, minLength, maxLength }: JsonSchema): string {
  if (minimum !== undefined || maximum !== undefined) return span(minimum, maximum)
  return minLength === undefined && maxLength === undefined ? '' : `${span(minLength, maxLength)} characters`
}

function span(from = 0, to?: number): string {
  if (to === undefined) return `${from} or more`
  return from === to ? String(to) : `${from} to ${to}`
}
