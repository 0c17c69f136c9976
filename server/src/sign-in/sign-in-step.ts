import type { signInOperations } from '@comptoir/contract/identity/sign-in-operations'
import type { Handler, PublicContext } from '../handler.ts'
import { refuse } from '../partner-center-error.ts'
import { cookieOf } from './browser-cookies.ts'
import { decide } from './decide.ts'
import { openFlow } from './flow.ts'
import { subjectOf } from './flow-subject.ts'
import { nextPage, personOf, stepOf } from './next-page.ts'
import { accountStep } from './steps/account-step.ts'
import { codeStep } from './steps/code-step.ts'
import { newPasswordStep } from './steps/new-password-step.ts'
import { passwordStep } from './steps/password-step.ts'
import { setUpStep } from './steps/set-up-step.ts'
import type { StepResult, StepStart } from './steps/step-result.ts'

/** Takes what a page of a sign-in asked for. Which page it was is what the sealed flow says, not what the form holds. */
export const signInStep: Handler<(typeof signInOperations)['identity.signIn.step']> = async (
  context,
  { body: input },
) => {
  const { server } = context
  const browser = cookieOf(context, 'browser')
  const flow = openFlow(server.vault, input.flow, { browser, epochMs: server.clock.epochMs() })
  const subject = await subjectOf(context, flow)
  if (flow.session !== undefined) return decide(context, flow, { subject, accepts: input.decision === 'yes' })
  const result = await take(context, { flow, subject, input })
  if (result.kind === 'answer') return result.answer
  return nextPage(context, result.flow, { subject, fault: result.fault })
}

/** The steps of somebody whose password was right. */
const personSteps = { code: codeStep, setUp: setUpStep, newPassword: newPasswordStep } as const

async function take(context: PublicContext, start: StepStart): Promise<StepResult> {
  const person = await personOf(context, start.flow)
  const step = stepOf(start.flow, person)
  if (step === 'account') return accountStep(context, start)
  if (step === 'password') return passwordStep(context, start)
  if (!person || step === undefined) return refuse('signInStale')
  return personSteps[step](context, start, person)
}
