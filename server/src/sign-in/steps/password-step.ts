import { randomBytes } from 'node:crypto'
import type { PublicContext } from '../../handler.ts'
import { hashPassword, matchesSecret } from '../../identity/secrets.ts'
import { maySignIn } from '../session.ts'
import { findPersonByName } from '../session-store.ts'
import { recordFailure, signInErrorCodes } from '../sign-in-record.ts'
import type { StepResult, StepStart } from './step-result.ts'

/** Compared with where nobody has the name: the answer takes as long as a wrong password's. */
let nobodysHash: Promise<string> | undefined

/** Takes a password. Whether the name or the password is wrong is not told, nor that somebody may not sign in. */
export async function passwordStep(context: PublicContext, { flow, subject, input }: StepStart): Promise<StepResult> {
  const { db, server, remoteAddress } = context
  const { userName = '' } = flow
  const attempt = { account: userName, address: remoteAddress }
  if (!server.attempts.begin(attempt)) return { kind: 'page', flow, fault: 'locked' }
  const person = await findPersonByName(db, userName)
  nobodysHash ??= hashPassword(randomBytes(16).toString('hex'))
  const right = await matchesSecret(input.password ?? '', person?.password_hash ?? (await nobodysHash))
  if (!person || !right || person.password_hash === null || !maySignIn(context, person)) {
    const { userDisabled, credentialsWrong } = signInErrorCodes
    if (person) await recordFailure(context, { person, subject, code: right ? userDisabled : credentialsWrong })
    return { kind: 'page', flow, fault: 'credentialsWrong' }
  }
  // Half of a sign-in: a right password must not forgive wrong codes.
  server.attempts.withdrawn(attempt)
  const { partner_id: partnerId, user_id: userId, password_set_at: passwordSetAt } = person
  return { kind: 'page', flow: { ...flow, person: { partnerId, userId }, passwordSetAt } }
}
