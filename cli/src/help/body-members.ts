import { type SchemaShape, typeInWords } from '../schema-shape.ts'

/** Members that clients may send back, and that nobody reads. */
const unread = ['links', 'attributes']

/** Levels of members that are shown. */
const deepest = 4

/** The members of a body, one a line, inner ones below their object. */
export function bodyMembers(schema: SchemaShape, indent = '  ', level = 1): readonly string[] {
  const { properties = {}, required = [] } = schema.items ?? schema
  return Object.entries(properties)
    .filter(([name]) => !unread.includes(name))
    .flatMap(([name, member]) => {
      const inner = member.items ?? member
      const type = inner.properties ? (member.items ? 'list of objects' : 'object') : typeInWords(member)
      const line = `${`${indent}${name}`.padEnd(36)}  ${required.includes(name) ? 'required: ' : ''}${type}`
      const below = inner.properties && level < deepest ? bodyMembers(inner, `${indent}  `, level + 1) : []
      return [`${line}\n`, ...below]
    })
}
