import { Type } from 'typebox'
import { keyValuePair, text } from './primitives.ts'

/** Where to go next: an address relative to the API's base, and how to call it. Source: utility-resources. */
export const link = Type.Object({
  uri: Type.Optional(text),
  method: Type.Optional(text),
  headers: Type.Optional(Type.Array(keyValuePair)),
  body: Type.Optional(text),
})

/** The links that any resource may carry. */
export const resourceLinks = Type.Object({
  self: Type.Optional(link),
  next: Type.Optional(link),
  previous: Type.Optional(link),
})

/** What a resource is, and its version where it has one. Source: utility-resources. */
export const resourceAttributes = Type.Object({
  etag: Type.Optional(text),
  objectType: Type.Optional(text),
})
