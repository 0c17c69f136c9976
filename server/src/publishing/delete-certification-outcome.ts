import type { deleteCertificationOutcome as operation } from '@comptoir/contract/comptoir/marketplace-operations'
import type { Handler } from '../handler.ts'
import { refuse } from '../partner-center-error.ts'
import { deleteOutcome } from './certification-outcome-store.ts'

/** Lets a step of publishing go well again. */
export const deleteCertificationOutcome: Handler<typeof operation> = async (context, { outcomeId }) => {
  const { db, partner } = context
  const id = outcomeId.toLowerCase()
  if (!(await deleteOutcome(db, partner.partner_id, id))) refuse('certificationOutcomeNotFound', outcomeId)
  context.record({ before: { id } })
  return null
}
