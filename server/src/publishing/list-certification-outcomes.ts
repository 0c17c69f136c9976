import type { listCertificationOutcomes as operation } from '@comptoir/contract/comptoir/marketplace-operations'
import type { Handler } from '../handler.ts'
import { outcomesOf } from './certification-outcome-store.ts'
import { outcomeDocument } from './outcome-document.ts'

/** Lists what the sandbox lets publishing come to, oldest first. */
export const listCertificationOutcomes: Handler<typeof operation> = async ({ db, partner }) => ({
  items: (await outcomesOf(db, partner.partner_id)).map(outcomeDocument),
})
