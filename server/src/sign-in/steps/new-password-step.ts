import type { PublicContext } from '../../handler.ts'
import { hashPassword, matchesSecret } from '../../identity/secrets.ts'
import { refuse } from '../../partner-center-error.ts'
import { endSessionsOf } from '../../people/person-store.ts'
import type { PersonTable } from '../../store/identity-tables.ts'
import { passwordFault } from '../password-rules.ts'
import { replacePassword } from '../session-store.ts'
import type { StepResult, StepStart } from './step-result.ts'

/** Takes the password that somebody thought of in the place of the one they were given. */
export async function newPasswordStep(
  { server, now }: PublicContext,
  { flow, input }: StepStart,
  person: PersonTable,
): Promise<StepResult> {
  const { new_password: password = '', new_password_again: again = '' } = input
  const fault = passwordFault(password, again, person.user_principal_name)
  if (fault) return { kind: 'page', flow, fault }
  const { partner_id, user_id, password_hash: old_hash } = person
  if (old_hash === null) return refuse('signInStale')
  if (await matchesSecret(password, old_hash)) return { kind: 'page', flow, fault: 'passwordKept' }
  const password_hash = await hashPassword(password)
  const password_set_at = now()
  await server.store.write(async (db) => {
    const touched = await db.run(replacePassword, { partner_id, user_id, password_hash, password_set_at, old_hash })
    if (touched !== 1) refuse('signInStale')
    await endSessionsOf(db, person)
  })
  return { kind: 'page', flow: { ...flow, passwordSetAt: password_set_at } }
}
