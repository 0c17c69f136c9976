import type { listSignIns as operation } from '@comptoir/contract/comptoir/log-operations'
import type { Handler } from '../handler.ts'
import { seek, seekPage } from '../seek-page.ts'
import { signInDocument } from './sign-in-document.ts'
import { pageOfSignIns } from './sign-in-store.ts'

/** Lists who signed in or got a token, and who tried, newest first. */
export const listSignIns: Handler<typeof operation> = async ({ db, partner, continuationToken }, input) => {
  const { after, limit } = seek(input, continuationToken, ['recordedAt', 'recordId'])
  const filter = {
    userId: input.userId?.toLowerCase(),
    clientId: input.clientId?.toLowerCase(),
    succeeded: input.succeeded,
  }
  const rows = await pageOfSignIns(db, partner.partner_id, filter, { after, limit })
  return seekPage(rows, limit, {
    item: signInDocument,
    place: ({ recorded_at, record_id }) => [recorded_at, record_id],
  })
}
