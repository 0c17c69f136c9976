import type { Operation } from '@comptoir/contract/operation'
import type { TSchema } from 'typebox'
import { documentedExamples, examplesOf, nameOf, textOf } from './documented-examples.ts'

/** What of JSON Schema is looked at here. */
interface SchemaShape {
  readonly type?: string
  readonly properties?: Readonly<Record<string, TSchema>>
  readonly required?: readonly string[]
  readonly items?: TSchema
  readonly minItems?: number
  readonly minLength?: number
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly anyOf?: readonly TSchema[]
  readonly pattern?: string
}

/**
 * A body that its schema takes, so that a request is refused for another reason, if at all: the one that an article
 * prints or, where there is no article, what must be there and no more.
 */
export function validBody(operation: Operation): unknown {
  if (!operation.body) return undefined
  const example = documentedExamples.find(
    (each) => each.operation === operation.id && each.kind === 'request' && each.file,
  )
  if (!example) return smallest(operation.body)
  return JSON.parse(textOf(examplesOf(nameOf(example), 'request')[0] ?? example))
}

function smallest(schema: TSchema): unknown {
  const { type, properties = {}, required = [], items, minItems = 0, ...rest } = shapeOf(schema)
  if (rest.enum) return rest.enum[0]
  if (rest.const !== undefined) return rest.const
  if (rest.anyOf?.[0]) return smallest(rest.anyOf[0])
  switch (type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(properties).flatMap(([name, member]) =>
          required.includes(name) ? [[name, smallest(member)]] : [],
        ),
      )
    case 'array':
      return items ? Array.from({ length: minItems }, () => smallest(items)) : []
    case 'string':
      return textFor(rest)
    case 'boolean':
      return false
    default:
      return 1
  }
}

/** Words of all the forms that the contract's patterns ask for. */
const words = ['somebody@nowhere.example', 'ffffffff-ffff-4fff-8fff-ffffffffffff', 'nowhere.example', '1', 'x']

function textFor({ pattern, minLength = 1 }: SchemaShape): string {
  if (pattern === undefined) return 'x'.repeat(Math.max(1, minLength))
  return words.find((word) => new RegExp(pattern).test(word)) ?? 'x'
}

/** A schema read as the JSON Schema that it is. */
function shapeOf(schema: TSchema): SchemaShape {
  return schema as SchemaShape
}
