import type { moveEnvironment as operation } from '@comptoir/contract/comptoir/enrollment-operations'
import type { Handler } from '../handler.ts'
import { refuse } from '../partner-center-error.ts'
import { cloudNamed } from '../programmes/cloud-named.ts'
import { loadEnrollment } from './load-enrollment.ts'

/** Says that nothing moves an environment between clouds, and whose task its data is: what the other cloud says. */
export const moveEnvironment: Handler<typeof operation> = async (context, { enrollmentId, body }) => {
  const { server } = context
  const row = await loadEnrollment(context, enrollmentId)
  const to = cloudNamed(server, body.toCloud)
  const { name } = server.cloudOf(server.accounts.get(row.partner_id))
  return refuse('environmentNotMovable', name, to.name, to.programme.moving.says, to.programme.moving.source)
}
