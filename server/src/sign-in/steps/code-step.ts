import type { PublicContext } from '../../handler.ts'
import type { PersonTable } from '../../store/identity-tables.ts'
import { useTimeStep } from '../session-store.ts'
import { recordFailure, signInErrorCodes } from '../sign-in-record.ts'
import { matchingStep } from '../totp-rules.ts'
import type { StepResult, StepStart } from './step-result.ts'

/** Takes the code of a second factor; each is good once, also where it comes twice at the same time. */
export async function codeStep(
  context: PublicContext,
  { flow, subject, input }: StepStart,
  person: PersonTable,
): Promise<StepResult> {
  const { server, remoteAddress } = context
  const attempt = { account: person.user_principal_name, address: remoteAddress }
  if (!server.attempts.begin(attempt)) return { kind: 'page', flow, fault: 'locked' }
  const step = matchingStep(server.vault.open(person.totp_secret ?? ''), input.code ?? '', {
    epochMs: server.clock.epochMs(),
    usedStep: person.totp_used_step,
  })
  const { partner_id, user_id } = person
  const taken =
    step !== undefined && (await server.store.write((db) => db.run(useTimeStep, { partner_id, user_id, step }))) === 1
  if (!taken) {
    await recordFailure(context, { person, subject, code: signInErrorCodes.codeWrong })
    return { kind: 'page', flow, fault: 'codeWrong' }
  }
  server.attempts.succeeded(attempt)
  return { kind: 'page', flow: { ...flow, mfa: true } }
}
