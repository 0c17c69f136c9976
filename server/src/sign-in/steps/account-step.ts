import type { PublicContext } from '../../handler.ts'
import { finish } from '../finish.ts'
import type { Flow } from '../flow.ts'
import { isOfTenant } from '../flow-subject.ts'
import { currentSession } from '../session.ts'
import type { StepResult, StepStart } from './step-result.ts'

/** Names at most this long; nobody has one that is longer. */
const maxLength = 256

/** Takes a user name, known or not: that is told with the password. Whoever is signed in by that name goes on. */
export async function accountStep(context: PublicContext, { flow, subject, input }: StepStart): Promise<StepResult> {
  const userName = (input.user_name ?? '').trim().toLowerCase()
  if (userName === '' || userName.length > maxLength) return { kind: 'page', flow, fault: 'userNameMissing' }
  const current = await currentSession(context)
  if (
    current?.person.user_principal_name === userName &&
    !wantsPassword(flow) &&
    isOfTenant(context, current.person, subject.tenant)
  )
    return { kind: 'answer', answer: await finish(context, flow, { subject, signedIn: current }) }
  return { kind: 'page', flow: { ...flow, userName } }
}

function wantsPassword({ purpose }: Flow): boolean {
  return purpose.kind === 'authorize' && (purpose.request.prompts.includes('login') || purpose.request.maxAge !== null)
}
