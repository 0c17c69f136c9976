import type { getBillingProfile as operation } from '@comptoir/contract/csp/profiles/operations'
import type { Handler } from '../handler.ts'
import { loadProfile } from './load-profile.ts'
import { profileDocument } from './profile-document.ts'

export const getBillingProfile: Handler<typeof operation> = async ({ db, partner: { partner_id: partnerId } }) =>
  profileDocument(partnerId, 'billing', await loadProfile(db, partnerId, 'billing'))
