import type { comptoirOperations } from '@comptoir/contract/comptoir/operations'
import type { Handler } from './handler.ts'

/** Entries shown unless the client asks for another number. */
const usualSize = 100

/** `GET /comptoir/v1/requests`: the account's journal, newest first. */
export const listRequests: Handler<(typeof comptoirOperations)['comptoir.requests.list']> = async (
  { server, partner },
  { size },
) => ({ requests: [...server.journal.latest(partner.partner_id, size ?? usualSize)] })
