import type { updateBillingProfile as operation } from '@comptoir/contract/csp/profiles/operations'
import type { Handler } from '../handler.ts'
import { loadProfile } from './load-profile.ts'
import { withoutFrame } from './profile-document.ts'
import { checkedAddress } from './profile-rules.ts'
import { replaceProfile } from './replace-profile.ts'

/** Replaces how the partner is billed. Inferred: the currency stays the account's, in which its prices are. */
export const updateBillingProfile: Handler<typeof operation> = async (context, { body }) => {
  const loaded = await loadProfile(context.db, context.partner.partner_id, 'billing')
  return replaceProfile(context, 'billing', loaded, {
    ...withoutFrame(body),
    address: checkedAddress(body.address, 'address'),
    billingCurrency: loaded.profile.billingCurrency,
  })
}
