import fc from 'fast-check'
import type { TSchema } from 'typebox'

/** What of JSON Schema is looked at here. TypeBox schemas are JSON Schema as they stand. */
interface SchemaShape {
  readonly type?: string
  readonly properties?: Readonly<Record<string, TSchema>>
  readonly required?: readonly string[]
  readonly patternProperties?: object
  readonly items?: TSchema
  readonly anyOf?: readonly TSchema[]
  readonly enum?: readonly unknown[]
  readonly pattern?: string
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
}

/** A schema read as the JSON Schema that it is. */
function shapeOf(schema: TSchema): SchemaShape {
  return schema as SchemaShape
}

/** An object that nests far deeper than any schema. */
const deep: unknown = Array.from({ length: 500 }).reduce<unknown>((inner) => ({ lineItems: [inner] }), 'end')

/** Words that mean something in the world under test. */
export interface KnownWords {
  /** What a parameter or member of this name may hold: ids that exist, offers, countries. Names in small letters. */
  readonly byName: Readonly<Record<string, readonly string[]>>
  /** All of them, and more, for where they do not belong. */
  readonly any: readonly string[]
}

/** Any character, with the same chance for each: the library's own takes a second to make, for each process. */
export const anyCharacter = fc
  .integer({ min: 0, max: 0x10_ffff - 0x800 })
  .map((point) => String.fromCodePoint(point < 0xd800 ? point : point + 0x800))

/** What no schema asks for: other types, empty, huge, odd Unicode, names that JavaScript itself uses. */
export const wildValue: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    '',
    ' ',
    '\u0000',
    'a\u0000b',
    '\ud800',
    '\u202e\ufeffé💥',
    "' or '1'='1",
    '%00%25../..',
    'x'.repeat(5_000),
    -1,
    0.1,
    1e308,
    2 ** 53,
    -(2 ** 31) - 1,
    true,
    false,
    [],
    {},
    [null],
    [[[]]],
    deep,
    '0001-01-01T00:00:00',
    '9999-12-31T23:59:60Z',
    JSON.parse('{"__proto__":{"id":1},"constructor":{"prototype":2}}'),
  ),
  fc.string({ unit: anyCharacter }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.jsonValue({ maxDepth: 3 }),
)

/** Values for a schema: mostly what it allows, with wild ones strewn in at any depth. */
export function valueFor(schema: TSchema, known: KnownWords): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 24, arbitrary: tameValueFor(schema, known) }, { weight: 1, arbitrary: wildValue })
}

function tameValueFor(schema: TSchema, known: KnownWords): fc.Arbitrary<unknown> {
  const shape = shapeOf(schema)
  if (shape.anyOf) return fc.oneof(...shape.anyOf.map((each) => tameValueFor(each, known)))
  if (shape.enum) return fc.constantFrom(...shape.enum, ...shape.enum.map((word) => String(word).toUpperCase()))
  if (shape.properties) return objectOf(shape.properties, shape.required ?? [], known)
  if (shape.patternProperties) return fc.dictionary(fc.string({ maxLength: 20 }), textOf({}, known), { maxKeys: 4 })
  if (shape.items) return fc.array(valueFor(shape.items, known), { maxLength: 3 })
  switch (shape.type) {
    case 'integer':
    case 'number':
      return fc.oneof(
        fc.integer({ min: 0, max: 5 }),
        fc.integer({ min: shape.minimum ?? -9, max: shape.maximum ?? 2 ** 31 }),
      )
    case 'boolean':
      return fc.boolean()
    default:
      return textOf(shape, known)
  }
}

/** Values for a parameter or member: most often a word that belongs there. */
export function memberFor(name: string, schema: TSchema, known: KnownWords): fc.Arbitrary<unknown> {
  const words = known.byName[name.toLowerCase()]
  if (words === undefined) return valueFor(schema, known)
  const word = fc.constantFrom(...words)
  const wanted = shapeOf(schema).items ? fc.uniqueArray(word, { minLength: 1, maxLength: 2 }) : word
  return fc.oneof({ weight: 12, arbitrary: wanted }, { weight: 1, arbitrary: valueFor(schema, known) })
}

function objectOf(
  properties: Readonly<Record<string, TSchema>>,
  required: readonly string[],
  known: KnownWords,
): fc.Arbitrary<unknown> {
  const members = Object.entries(properties).map(([name, schema]) => {
    const spelled = fc.constantFrom(name, name, name.slice(0, 1).toUpperCase() + name.slice(1))
    const present = required.includes(name) ? fc.nat(40).map((n) => n > 0) : fc.nat(3).map((n) => n === 0)
    return fc.tuple(present, spelled, memberFor(name, schema, known))
  })
  const extra = fc.tuple(
    fc.nat(9).map((n) => n === 0),
    fc.string({ maxLength: 12 }),
    wildValue,
  )
  return fc
    .tuple(...members, extra)
    .map((given) => Object.fromEntries(given.flatMap(([present, name, value]) => (present ? [[name, value]] : []))))
}

function textOf({ pattern, maxLength }: SchemaShape, known: KnownWords): fc.Arbitrary<string> {
  const meaningful = fc.constantFrom(...known.any)
  const any = fc.string({ maxLength: Math.min(maxLength ?? 40, 300) })
  const fitting = pattern === undefined ? any : fc.stringMatching(new RegExp(pattern), { size: 'small' })
  return fc.oneof({ weight: 3, arbitrary: meaningful }, { weight: 2, arbitrary: fitting })
}
