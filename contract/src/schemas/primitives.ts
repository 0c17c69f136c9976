import { type TEnum, type TSchema, Type } from 'typebox'

/** Text of the wire, any length unless bounded. */
export const text = Type.String()

/** Text of a request that must say something; 1 to 200 characters. */
export const shortText = Type.String({ minLength: 1, maxLength: 200 })

/** A GUID in any letter case, with its hyphens. */
export const guid = Type.String({
  pattern: '^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$',
})

/** An id in a path that is not always a GUID: of an order, an offer, a product, a SKU or an availability. */
export const identifier = Type.String({ minLength: 1, maxLength: 64 })

/** An instant, ISO 8601. `0001-01-01T00:00:00` stands for unset. */
export const instant = Type.String({ description: 'ISO 8601 instant; 0001-01-01T00:00:00 stands for unset' })

/** ISO 3166 alpha-2 country code in any letter case. */
export const country = Type.String({ minLength: 2, maxLength: 2 })

/** A whole number that is never negative and fits 32 bits, as the documents' `int` does. */
export const count = Type.Integer({ minimum: 0, maximum: 2147483647 })

/** Items to skip before the first one of a page. */
export const offset = count

/** Items on a page. Inferred: 500 is the largest that the documents' examples ask for. */
export const pageSize = Type.Integer({ minimum: 0, maximum: 500 })

/** Number of a partner in the Microsoft Partner Network. */
export const mpnNumber = Type.Integer({ minimum: 1 })

/** A domain name of two labels or more. Inferred: the documents give examples, no pattern. */
export const domainName = Type.String({ pattern: '^[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+$', maxLength: 253 })

/** An email address, checked for its one `@` alone. Inferred: the documents give no pattern. */
export const email = Type.String({ pattern: '^[^@\\s]+@[^@\\s]+$', maxLength: 254 })

/**
 * A closed set of words. In requests letter case and underscores do not matter. Where the documents number the
 * members, `numbers` says how: the schema then carries them as `x-numbers`, and a request may send the number.
 */
export function oneOf<const Words extends readonly string[]>(
  words: Words,
  numbers?: Readonly<Record<Words[number], number>>,
): TEnum<[...Words]> {
  return Type.Enum<[...Words]>([...words], { type: 'string', ...(numbers && { 'x-numbers': numbers }) })
}

/** A dictionary of texts; its keys travel with a small first letter. */
export const textDictionary = Type.Record(Type.String(), Type.String())

/** A key and its value, both texts. */
export const keyValuePair = Type.Object({ key: text, value: Type.Optional(text) })

/** Marks every member of an object as optional: what a request may leave out. */
export function optional<Schema extends TSchema>(schema: Schema) {
  return Type.Optional(schema)
}
