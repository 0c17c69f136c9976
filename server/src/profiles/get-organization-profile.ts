import type { getOrganizationProfile as operation } from '@comptoir/contract/csp/profiles/operations'
import type { Handler } from '../handler.ts'
import { loadProfile } from './load-profile.ts'
import { profileDocument } from './profile-document.ts'

export const getOrganizationProfile: Handler<typeof operation> = async ({ db, partner: { partner_id: partnerId } }) =>
  profileDocument(partnerId, 'organization', await loadProfile(db, partnerId, 'organization'))
