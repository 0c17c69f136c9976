import type { signInOperations } from '@comptoir/contract/identity/sign-in-operations'
import type { Input } from '@comptoir/contract/operation'
import { decodeJwt } from 'jose'
import type { Handler, PublicContext } from '../handler.ts'
import { knownApplication } from '../identity/applications.ts'
import type { HtmlAnswer } from '../page.ts'
import { redirectTo } from './authorization-answer.ts'
import { dropCookie } from './browser-cookies.ts'
import { languageOf } from './language.ts'
import { applicationsOf } from './logout-store.ts'
import { endPage } from './pages/end-page.ts'
import { isRegistered, replyUrlsOf } from './redirect-uri-rules.ts'
import { endSession, type SignedIn } from './session.ts'
import { textsIn } from './texts/texts-in.ts'

type Operations = typeof signInOperations
type Asked = Input<Operations['identity.logout.v1']>

/** Ends the session of the browser, with every sign-in that is under way in it. */
async function logout(context: PublicContext, input: Asked): Promise<HtmlAnswer> {
  const language = languageOf(input.ui_locales, context.header('accept-language'))
  const texts = textsIn(language)
  const signedIn = await endSession(context)
  const cookies = { 'set-cookie': [dropCookie(context, 'session'), dropCookie(context, 'browser')] }
  const back = input.post_logout_redirect_uri
  if (back === undefined || !(await isOfClient(context, input, { back, signedIn })))
    return endPage({ language, title: texts.signedOutTitle, text: texts.signedOut, headers: cookies })
  const state = input.state === undefined ? '' : new URLSearchParams({ state: input.state }).toString()
  return redirectTo(`${back}${state && (back.includes('?') ? '&' : '?')}${state}`, cookies)
}

/** `GET /{tenant}/oauth2/logout` */
export const logoutV1: Handler<Operations['identity.logout.v1']> = logout

/** `GET /{tenant}/oauth2/v2.0/logout` */
export const logoutV2: Handler<Operations['identity.logout.v2']> = logout

/**
 * Whether an address is registered by the client that asks or, where it does not say who it is, by an application of
 * whoever was signed in. Anything else would send people anywhere.
 */
async function isOfClient(
  { db }: PublicContext,
  { client_id, id_token_hint }: Asked,
  { back, signedIn }: { readonly back: string; readonly signedIn: SignedIn | undefined },
): Promise<boolean> {
  const clientId = client_id ?? audienceOf(id_token_hint)
  if (clientId !== undefined) {
    const application = await knownApplication(db, clientId)
    return application !== undefined && isRegistered(back, replyUrlsOf(application.reply_urls))
  }
  if (!signedIn) return false
  const applications = await applicationsOf(db, signedIn.person.partner_id)
  return applications.some(({ reply_urls }) => isRegistered(back, replyUrlsOf(reply_urls)))
}

/** Whom a token was for. A hint: its signature is not asked, since its address must be registered in any case. */
function audienceOf(token: string | undefined): string | undefined {
  if (token === undefined) return undefined
  try {
    const { aud } = decodeJwt(token)
    return typeof aud === 'string' ? aud : undefined
  } catch {
    return undefined
  }
}
