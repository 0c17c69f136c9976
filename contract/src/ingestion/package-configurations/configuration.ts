import { type TProperties, Type } from 'typebox'
import { oneOf } from '../../schemas/primitives.ts'
import { entity, sentBack } from '../resource.ts'

/**
 * A truth value that clients send as a text, too. The service takes both; in answers it is a truth value alone.
 */
export const looseFlag = Type.Union([Type.Boolean(), oneOf(['true', 'false'])])

/** A kind whose members are the same both ways. Nothing but `resourceType` tells kinds apart: it must be sent. */
export function configurationKind<const Kind extends string, Members extends TProperties>(
  kind: Kind,
  members: Members,
) {
  return { reply: entity(kind, members), request: configurationRequest(kind, members) }
}

/** A kind as it is sent. */
export function configurationRequest<const Kind extends string, Members extends TProperties>(
  kind: Kind,
  members: Members,
) {
  return Type.Object({ resourceType: oneOf([kind]), ...members, ...sentBack })
}
