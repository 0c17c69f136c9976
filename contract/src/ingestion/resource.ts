import { type TProperties, type TSchema, Type } from 'typebox'
import { oneOf, text } from '../schemas/primitives.ts'

/*
 * What the resources of the Submission API have in common. The published specification marks no member as required:
 * what the service always sets is required in an answer, what clients may leave out is optional in a request.
 */

/** What something refers to, and which one: an external id, a resource of a submission, a package. */
export const typeValuePair = Type.Object({ type: text, value: text })

/** An id of somebody, and what the publisher notes about them. */
export const describedId = Type.Object({ ID: text, description: Type.Optional(text) })

/** The name of a file. Inferred: file systems take as much. */
export const fileName = Type.String({ maxLength: 255 })

/** How far an uploaded file is. */
export const fileStates = ['PendingUpload', 'Uploaded', 'InProcessing', 'Processed', 'ProcessFailed'] as const
/** How far an uploaded file is. */
export const fileState = oneOf(fileStates)

/** A resource as the API answers it: its kind first, its ETag with the quotes, and its id. Absent members are left out. */
export function entity<const Kind extends string, Members extends TProperties>(kind: Kind, members: Members) {
  return Type.Object({ resourceType: oneOf([kind]), ...members, '@odata.etag': text, id: text })
}

/** A resource as clients send it: the kind, the ETag and the id, which the address and If-Match tell, may be missing. */
export function entityRequest<const Kind extends string, Members extends TProperties>(kind: Kind, members: Members) {
  return Type.Object({ resourceType: Type.Optional(oneOf([kind])), ...members, ...sentBack })
}

/** What clients send back of an answer; the server sets it. */
export const sentBack = { '@odata.etag': Type.Optional(text), id: Type.Optional(text) }

/**
 * A page of resources. The specification calls the link `@odata.nextLink`; the service writes `nextLink`, before
 * `value`: relative, without a slash in front, absent on the last page.
 */
export function pagedCollection<Item extends TSchema>(item: Item) {
  return Type.Object({ nextLink: Type.Optional(text), value: Type.Array(item) })
}
