import { Type } from 'typebox'
import { customerReaders } from '../../identity/role-sets.ts'
import { definePlanned } from '../../operation.ts'
import { text } from '../../schemas/primitives.ts'

/** What the documents have on the partner's indirect resellers, to be built. */
export const plannedRelationships = {
  'csp.relationships.list': definePlanned({
    id: 'csp.relationships.list',
    title: "List the partner's indirect resellers",
    method: 'GET',
    path: '/v1/relationships',
    query: { relationship_type: text, filter: Type.Optional(text) },
    clouds: ['global'],
    auth: ['appUser'],
    roles: customerReaders,
    source: 'retrieve-a-list-of-indirect-resellers',
  }),
} as const
