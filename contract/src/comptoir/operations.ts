import { Type } from 'typebox'
import { accountRoles } from '../identity/role-sets.ts'
import { defineOperation } from '../operation.ts'
import { optional, text } from '../schemas/primitives.ts'

const everywhere = ['global', 'china', 'germany', 'usgov'] as const

const capability = Type.Object({
  operation: text,
  use: optional(text),
  offered: Type.Boolean(),
  reason: optional(text),
  alternative: optional(text),
  source: text,
})

const cloudSummary = {
  id: text,
  name: text,
  api: text,
  authority: text,
  graph: text,
  portal: text,
  currency: text,
  sellsTo: text,
  priceUpliftPercent: Type.Number(),
  offered: Type.Integer(),
  missing: Type.Integer(),
  programme: Type.String({ description: 'Path of what tells who may enrol, what is accepted and whom is sold to' }),
}

/** Something of the portal or the programme that no operation stands for. */
const alsoMissing = Type.Object({ capability: text, reason: text, alternative: text, source: text })

const cloud = Type.Object({
  ...cloudSummary,
  capabilities: Type.Array(capability),
  alsoMissing: Type.Array(alsoMissing),
})

const clock = Type.Object({
  now: Type.String({ description: 'The instant on this account’s clock, ISO 8601 UTC' }),
  frozen: Type.Boolean(),
  offsetMs: Type.Integer({ description: 'Milliseconds ahead of the system’s clock; 0 unless advanced' }),
})

const journalEntry = Type.Object({
  at: text,
  operation: text,
  method: text,
  path: text,
  status: Type.Integer(),
  durationMs: Type.Number(),
  requestId: text,
  correlationId: text,
  ignored: Type.Array(text),
})

export const comptoirOperations = {
  'comptoir.clouds.list': defineOperation({
    id: 'comptoir.clouds.list',
    title: 'List the clouds and what each offers',
    method: 'GET',
    path: '/comptoir/v1/clouds',
    replies: { 200: Type.Object({ clouds: Type.Array(cloud) }) },
    errors: [],
    clouds: everywhere,
    auth: [],
    roles: [],
    source: 'comptoir',
  }),
  'comptoir.clouds.get': defineOperation({
    id: 'comptoir.clouds.get',
    title: 'Show what one cloud offers',
    method: 'GET',
    path: '/comptoir/v1/clouds/{cloud}',
    params: { cloud: text },
    replies: { 200: cloud },
    errors: ['notFound'],
    clouds: everywhere,
    auth: [],
    roles: [],
    source: 'comptoir',
  }),
  'comptoir.clock.get': defineOperation({
    id: 'comptoir.clock.get',
    title: 'Read the account’s clock',
    method: 'GET',
    path: '/comptoir/v1/clock',
    replies: { 200: clock },
    errors: [],
    clouds: everywhere,
    auth: ['app', 'appUser'],
    roles: accountRoles,
    source: 'comptoir',
  }),
  'comptoir.clock.set': defineOperation({
    id: 'comptoir.clock.set',
    title: 'Advance, freeze or release the clock of a sandbox account',
    method: 'POST',
    path: '/comptoir/v1/clock',
    body: Type.Object({
      advance: optional(Type.String({ description: 'ISO 8601 duration, as P1M or PT15M; never backwards' })),
      to: optional(Type.String({ description: 'ISO 8601 instant, not before now' })),
      frozen: optional(Type.Boolean()),
    }),
    replies: { 200: clock },
    errors: ['propertyInvalid', 'sandboxOnly'],
    audit: { resourceType: 'clock', operationType: 'set_clock' },
    clouds: everywhere,
    auth: ['app', 'appUser'],
    roles: accountRoles,
    source: 'comptoir',
  }),
  'comptoir.requests.list': defineOperation({
    id: 'comptoir.requests.list',
    title: 'List the account’s latest requests, with the members that were ignored',
    method: 'GET',
    path: '/comptoir/v1/requests',
    query: { size: optional(Type.Integer({ minimum: 1, maximum: 500 })) },
    replies: { 200: Type.Object({ requests: Type.Array(journalEntry) }) },
    errors: [],
    clouds: everywhere,
    auth: ['app', 'appUser'],
    roles: accountRoles,
    source: 'comptoir',
  }),
}
