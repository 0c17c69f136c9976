import type { signInOperations } from '@comptoir/contract/identity/sign-in-operations'
import type { Handler } from '../handler.ts'
import { findDeviceCodeByUserCode } from '../identity/device-codes.ts'
import { beginSignIn } from './begin-sign-in.ts'
import { canonicalUserCode, deviceFault, devicePageFor } from './device-code-entry.ts'
import { languageOf } from './language.ts'
import { devicePage } from './pages/device-page.ts'
import { textsIn } from './texts/texts-in.ts'

type Operations = typeof signInOperations

/** Asks for the code that a device shows. */
export const showDevicePage: Handler<Operations['identity.device.page']> = async (context, input) => {
  const language = languageOf(input.ui_locales, context.header('accept-language'))
  const { ui_locales, prompt, user_code: userCode = '' } = input
  const query = new URLSearchParams({ ...(ui_locales && { ui_locales }), ...(prompt && { prompt }) }).toString()
  return devicePage({ language, texts: textsIn(language), userCode, query })
}

/** Takes the code; then somebody signs in, and says whether the device is theirs. */
export const enterDeviceCode: Handler<Operations['identity.device.enter']> = async (context, input) => {
  const { db, server, remoteAddress } = context
  const { ui_locales, prompt } = input
  const language = languageOf(ui_locales, context.header('accept-language'))
  const typed = input.body.user_code ?? ''
  const again = { language, userCode: typed, query: { ui_locales, prompt } }
  // Whoever guesses codes has a few guesses, and all of an address together.
  const attempt = { account: `device code from ${remoteAddress}`, address: remoteAddress }
  if (!server.attempts.begin(attempt)) return devicePageFor(context, { ...again, fault: 'locked' })
  const userCode = canonicalUserCode(typed)
  const device = await db.one(findDeviceCodeByUserCode, { user_code: userCode })
  if (device) server.attempts.withdrawn(attempt)
  if (deviceFault(context, device)) return devicePageFor(context, { ...again, device })
  const backTo = new URLSearchParams({
    user_code: userCode,
    prompt: 'select_account',
    ...(ui_locales && { ui_locales }),
  })
  return beginSignIn(
    context,
    { kind: 'device', userCode },
    { language, again: `/common/oauth2/deviceauth?${backTo}`, singleSignOn: prompt !== 'select_account' },
  )
}
