import type { getMpnProfile as operation } from '@comptoir/contract/csp/profiles/operations'
import type { Handler } from '../handler.ts'
import { refuse } from '../partner-center-error.ts'
import { mpnDocument } from './profile-document.ts'
import { findAnyResellerByMpnId } from './profile-store.ts'

/** Reads the partner's own network profile, or looks an organisation up by its number, which is public. */
export const getMpnProfile: Handler<typeof operation> = async ({ admit, db, partner, server }, { mpnId }) => {
  if (mpnId === undefined) {
    admit('own')
    return mpnDocument(partner.mpn_id, partner.name)
  }
  admit('byMpnId')
  const wanted = String(mpnId)
  const account = server.accounts.byMpnId(wanted)
  const { name } = account ?? (await findAnyResellerByMpnId(db, wanted)) ?? refuse('partnerNotFound', wanted)
  return mpnDocument(wanted, name)
}
