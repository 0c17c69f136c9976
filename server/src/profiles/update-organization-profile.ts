import type { updateOrganizationProfile as operation } from '@comptoir/contract/csp/profiles/operations'
import type { Handler } from '../handler.ts'
import { loadProfile } from './load-profile.ts'
import { withoutFrame } from './profile-document.ts'
import { checkedAddress, checkedCulture, checkedLanguage } from './profile-rules.ts'
import { replaceProfile } from './replace-profile.ts'

/** Replaces the organisation; its id, tenant and domain are not the partner's to set. */
export const updateOrganizationProfile: Handler<typeof operation> = async (context, { body }) => {
  const loaded = await loadProfile(context.db, context.partner.partner_id, 'organization')
  const { id, tenantId, domain } = loaded.profile
  return replaceProfile(context, 'organization', loaded, {
    ...withoutFrame(body),
    id,
    tenantId,
    domain,
    defaultAddress: checkedAddress(body.defaultAddress, 'defaultAddress'),
    language: checkedLanguage(body.language),
    culture: checkedCulture(body.culture),
  })
}
