import type { getLegalBusinessProfile as operation } from '@comptoir/contract/csp/profiles/operations'
import type { Handler } from '../handler.ts'
import { loadProfile } from './load-profile.ts'
import { profileDocument } from './profile-document.ts'

/**
 * Reads the legal business. Inferred: vetting is never under way here, so the current version is the last finalized one
 * and `vettingVersion` makes no difference.
 */
export const getLegalBusinessProfile: Handler<typeof operation> = async ({ db, partner: { partner_id: partnerId } }) =>
  profileDocument(partnerId, 'legalBusiness', await loadProfile(db, partnerId, 'legalBusiness'))
