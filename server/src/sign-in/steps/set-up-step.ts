import type { PublicContext } from '../../handler.ts'
import type { PersonTable } from '../../store/identity-tables.ts'
import { setUpSecondFactor } from '../session-store.ts'
import { matchingStep } from '../totp-rules.ts'
import type { StepResult, StepStart } from './step-result.ts'

/** Sets a second factor up, once a code shows that the person's authenticator has it. */
export async function setUpStep(
  { server }: PublicContext,
  { flow, input }: StepStart,
  person: PersonTable,
): Promise<StepResult> {
  const { newTotpSecret: secret, ...rest } = flow
  if (secret === undefined) return { kind: 'page', flow }
  const step = matchingStep(secret, input.code ?? '', { epochMs: server.clock.epochMs(), usedStep: 0 })
  if (step === undefined) return { kind: 'page', flow, fault: 'setUpCodeWrong' }
  const { partner_id, user_id } = person
  const totp_secret = server.vault.seal(secret)
  const touched = await server.store.write((db) =>
    db.run(setUpSecondFactor, { partner_id, user_id, totp_secret, step }),
  )
  // Where somebody else set one up meanwhile, its code is asked for.
  return { kind: 'page', flow: touched === 1 ? { ...rest, mfa: true } : rest }
}
