import { cloudIds } from '@comptoir/contract/cloud'
import { findCloud } from '@comptoir/contract/clouds/clouds'
import { refusal } from '@comptoir/contract/clouds/gate'
import { errorSpec } from '@comptoir/contract/errors'
import type { Operation } from '@comptoir/contract/operation'
import { pathParameters } from '@comptoir/sdk/route'
import type { BodyOptions } from '../body-options.ts'
import { type Command, kebab, positionals, usage } from '../command-words.ts'
import { contractOperation } from '../contract-operation.ts'
import { queryOptions, takesBody } from '../options.ts'
import { followedIn } from '../publisher/followed-commands.ts'
import { type SchemaShape, typeInWords } from '../schema-shape.ts'
import { bodyMembers } from './body-members.ts'
import { wrap } from './wrap.ts'

const credentialWords = {
  app: 'an application alone (--app-only)',
  appUser: 'an application acting for a user',
} as const

/** `comptoir customers create --help`: all that the contract says of an operation. */
export function operationHelp(command: Command, body: BodyOptions = new Map()): string {
  const operation = contractOperation(command.id)
  const options = [...queryOptions(command).keys()].length > 0 ? ' [options]' : ''
  const sections = [
    `${operation.title}\n\nUsage: ${usage(command)}${usageOfBody(command, body)}${options}\n\n  ${operation.method} ${operation.path}   ${operation.id}\n`,
    operation.status ? 'Documented, but not built yet: it answers 501.\n' : '',
    section('Arguments', parameterLines(command, operation)),
    section('Options', optionLines(command, operation)),
    section('Options of the body', bodyLines(body, operation.body)),
    section('Body', operation.body ? bodyMembers(operation.body) : []),
    section(
      'Clouds',
      cloudIds.map((id) => cloudLine(id, operation)),
    ),
    section(
      'Uses',
      Object.entries(operation.uses ?? {}).map(([name, { title, clouds }]) =>
        pair(name, `${title}: ${cloudList(clouds)}`),
      ),
    ),
    section('Credentials', [`  ${operation.auth.map((kind) => credentialWords[kind]).join(', or ') || 'none'}\n`]),
    section(
      'Errors',
      operation.errors.map(errorSpec).map(({ status, code, description }) => pair(`${status} ${code}`, description)),
    ),
    operation.notes ? section('Notes', [wrap(operation.notes, '  ')]) : '',
    `Source: ${operation.source}\n`,
  ]
  return sections.filter((text) => text !== '').join('\n')
}

function usageOfBody(command: Command, body: BodyOptions): string {
  if (body.size > 0) return ' [options of the body]'
  return takesBody(command) ? ' --body JSON' : ''
}

/** One line an option; lists show the name of one item, since they are repeated. */
function bodyLines(body: BodyOptions, schema: SchemaShape = {}): readonly string[] {
  const byMember = Map.groupBy(body, ([, { path }]) => path.join('.'))
  return [...byMember.values()].flatMap((names) => {
    const [name, option] = names.at(-1) ?? []
    if (name === undefined || option === undefined) return []
    const required = isRequired(schema, option.path) ? 'required: ' : ''
    const repeated = option.list ? '; may be repeated' : ''
    const words = option.schema.properties
      ? `${Object.keys(option.schema.properties)
          .map((member) => `${member}=…`)
          .join(',')} or JSON`
      : typeInWords(option.schema)
    return [pair(`--${name}`, `${required}${words}${repeated}`)]
  })
}

function isRequired(schema: SchemaShape, [name, ...inner]: readonly string[]): boolean {
  if (name === undefined) return true
  return schema.required?.includes(name) === true && isRequired(schema.properties?.[name] ?? {}, inner)
}

function section(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `${title}\n${lines.join('')}`
}

function pair(name: string, text: string): string {
  return `  ${name.padEnd(22)}  ${wrap(text, ' '.repeat(26)).trimStart()}`
}

function parameterLines(command: Command, { params = {} }: Operation): readonly string[] {
  const names = positionals(command)
  return pathParameters(command.route).map((name, index) => pair(names[index] ?? name, described(params[name] ?? {})))
}

function optionLines(command: Command, { query = {}, ifMatch }: Operation): readonly string[] {
  const lines = [...queryOptions(command)].map(([option, name]) => {
    const schema: SchemaShape = query[name] ?? {}
    return pair(`--${option}`, `${'~optional' in schema ? '' : 'required: '}${described(schema)}`)
  })
  if (command.route.list)
    lines.push(pair('--all', 'every page'), pair('--next', 'the page that "next" of the one before names'))
  if (takesBody(command))
    lines.push(
      pair('--body', 'JSON, @file, or - for standard input'),
      pair('--set a.b=VALUE', 'one member of the body; may be repeated'),
    )
  if (mayBeFollowed(command))
    lines.push(pair('--watch', `follows it; "comptoir ${command.words.join(' ')} --watch --help" tells how`))
  if (ifMatch)
    lines.push(pair('--if-match', `${ifMatch === 'required' ? 'required: ' : ''}the etag of the version to change`))
  return lines
}

function mayBeFollowed({ words }: Command): boolean {
  return followedIn(words[0]).some(({ words: own }) => own.join(' ') === words.join(' '))
}

/** Filters are objects, written as JSON. */
function described(schema: SchemaShape): string {
  const { description, properties } = schema
  const words = properties
    ? `JSON with ${Object.entries(properties)
        .map(([name, member]) => `${name} (${typeInWords(member)})`)
        .join(', ')}`
    : typeInWords(schema)
  return description === undefined ? words : `${words}; ${description}`
}

function cloudLine(id: string, operation: Operation): string {
  const cloud = findCloud(id)
  const refused = cloud && refusal(cloud, operation)
  return pair(id, refused ? `no. ${refused.reason} Instead: ${refused.instead}` : 'yes')
}

function cloudList(clouds: readonly string[]): string {
  return clouds.length === cloudIds.length ? 'all clouds' : clouds.map(kebab).join(', ')
}
