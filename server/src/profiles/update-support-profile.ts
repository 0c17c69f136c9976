import type { updateSupportProfile as operation } from '@comptoir/contract/csp/profiles/operations'
import type { Handler } from '../handler.ts'
import { loadProfile } from './load-profile.ts'
import { withoutFrame } from './profile-document.ts'
import { replaceProfile } from './replace-profile.ts'

export const updateSupportProfile: Handler<typeof operation> = async (context, { body }) => {
  const loaded = await loadProfile(context.db, context.partner.partner_id, 'support')
  return replaceProfile(context, 'support', loaded, withoutFrame(body))
}
