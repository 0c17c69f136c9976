import type { updateLegalBusinessProfile as operation } from '@comptoir/contract/csp/profiles/operations'
import type { Handler } from '../handler.ts'
import { loadProfile } from './load-profile.ts'
import { withoutFrame } from './profile-document.ts'
import { checkedAddress } from './profile-rules.ts'
import { replaceProfile } from './replace-profile.ts'

/** Replaces the legal business. Inferred: its vetting stays as it is, for that is not the partner's to say. */
export const updateLegalBusinessProfile: Handler<typeof operation> = async (context, { body }) => {
  const loaded = await loadProfile(context.db, context.partner.partner_id, 'legalBusiness')
  const { vettingStatus, vettingSubStatus } = loaded.profile
  return replaceProfile(context, 'legalBusiness', loaded, {
    ...withoutFrame(body),
    address: checkedAddress(body.address, 'address'),
    companyApproverAddress: checkedAddress(body.companyApproverAddress, 'companyApproverAddress'),
    vettingStatus,
    vettingSubStatus,
  })
}
