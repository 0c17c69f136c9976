import type { listUsers as operation } from '@comptoir/contract/comptoir/user-operations'
import type { Handler } from '../handler.ts'
import { seek, seekPage } from '../seek-page.ts'
import { personOf } from './person-document.ts'
import { pageOfPeople } from './person-store.ts'

/** Lists the people of the account by id, page by page. */
export const listUsers: Handler<typeof operation> = async ({ db, partner, continuationToken }, input) => {
  const { after, limit } = seek(input, continuationToken, ['userId'])
  const rows = await pageOfPeople(db, partner.partner_id, { after: after?.userId ?? '', limit })
  return seekPage(rows, limit, { item: personOf, place: ({ user_id }) => [user_id] })
}
