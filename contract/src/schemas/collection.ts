import { type TSchema, Type } from 'typebox'
import { resourceAttributes, resourceLinks } from './link.ts'
import { text } from './primitives.ts'

/** A list in full, or a page of one that is paged by size and offset; `attributes.objectType` is `Collection`. */
export function collection<Item extends TSchema>(item: Item) {
  return Type.Object({
    totalCount: Type.Integer(),
    items: Type.Array(item),
    links: Type.Optional(resourceLinks),
    attributes: resourceAttributes,
  })
}

/** A page of a list that is paged by continuation token; the token also stands in `links.next.headers`. */
export function seekCollection<Item extends TSchema>(item: Item) {
  return Type.Object({
    totalCount: Type.Integer(),
    items: Type.Array(item),
    continuationToken: Type.Optional(text),
    links: Type.Optional(resourceLinks),
    attributes: resourceAttributes,
  })
}
