import type { grantDataAccess as operation } from '@comptoir/contract/comptoir/data-access-operations'
import { plusDuration } from '../clock/clock.ts'
import { readInstant } from '../clock/read-instant.ts'
import type { Handler } from '../handler.ts'
import { refuse } from '../partner-center-error.ts'
import { decideDataAccess } from './decide-data-access.ts'
import { loadDataAccess } from './load-data-access.ts'

/** Grants a request until an instant, on the account's clock. */
export const grantDataAccess: Handler<typeof operation> = async (context, { requestId, body }) => {
  const { server } = context
  const row = await loadDataAccess(context, requestId)
  const account = server.accounts.get(row.partner_id)
  const days = server.cloudOf(account).programme.dataTrustee?.longestGrantDays ?? 1
  const now = server.accounts.now(account)
  const endsAt = readInstant(body.endsAt, 'endsAt')
  if (endsAt <= now || endsAt > plusDuration(now, `P${days}D`)) refuse('grantEndInvalid', String(days), endsAt)
  return decideDataAccess(context, row, { move: 'grant', endsAt })
}
