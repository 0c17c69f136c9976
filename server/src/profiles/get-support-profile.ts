import type { getSupportProfile as operation } from '@comptoir/contract/csp/profiles/operations'
import type { Handler } from '../handler.ts'
import { loadProfile } from './load-profile.ts'
import { profileDocument } from './profile-document.ts'

export const getSupportProfile: Handler<typeof operation> = async ({ db, partner: { partner_id: partnerId } }) =>
  profileDocument(partnerId, 'support', await loadProfile(db, partnerId, 'support'))
