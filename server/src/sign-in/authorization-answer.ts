import { createHash } from 'node:crypto'
import { plusDuration } from '../clock/clock.ts'
import type { PublicContext } from '../handler.ts'
import type { KnownApplication } from '../identity/applications.ts'
import { authorizationCodeMinutes, insertAuthorizationCode } from '../identity/authorization-codes.ts'
import { newSecret, tokenHash } from '../identity/secrets.ts'
import { HtmlAnswer } from '../page.ts'
import type { PartnerCenterError } from '../partner-center-error.ts'
import type { AuthorizationRequest, ReplyAddress } from './authorization-request.ts'
import { frontChannelIdToken } from './front-channel-id-token.ts'
import type { Language } from './language.ts'
import { leavingPage } from './pages/leaving-page.ts'
import type { SignedIn } from './session.ts'

/** What goes to the client, by its wire names. */
type Fields = Readonly<Record<string, string>>

/** Sends the client what it asked for: a code, an ID token, or both. */
export async function answerClient(
  context: PublicContext,
  { request, application, language }: Answering,
  signedIn: SignedIn,
): Promise<HtmlAnswer> {
  const wants = request.responseTypes
  const code = wants.includes('code') ? await issueCode(context, request, signedIn) : undefined
  const token = wants.includes('id_token')
    ? await frontChannelIdToken(context, { request, application, signedIn, code })
    : undefined
  return sendToClient(request, language, {
    ...(code === undefined ? {} : { code }),
    ...(token === undefined ? {} : { id_token: token }),
    ...(request.state === null ? {} : { state: request.state }),
    session_state: sessionState(request.clientId, signedIn),
  })
}

export interface Answering {
  readonly request: AuthorizationRequest
  readonly application: KnownApplication
  readonly language: Language
}

/** Tells the client why it gets nothing. */
export function refuseClient(
  { correlationId, server }: PublicContext,
  {
    replyTo,
    language,
    error,
  }: { readonly replyTo: ReplyAddress; readonly language: Language; readonly error: PartnerCenterError },
): HtmlAnswer {
  const timestamp = `${server.clock.now().slice(0, 19).replace('T', ' ')}Z`
  const { code, oauth, suberror } = error.spec
  return sendToClient(replyTo, language, {
    error: oauth ?? 'server_error',
    ...(suberror === undefined ? {} : { error_subcode: suberror }),
    error_description: `AADSTS${code}: ${error.message}\r\nCorrelation ID: ${correlationId}\r\nTimestamp: ${timestamp}`,
    ...(replyTo.state === null ? {} : { state: replyTo.state }),
  })
}

/** In the way the client wants it: behind a question mark, behind a hash, or in a form. */
function sendToClient({ redirectUri, responseMode }: ReplyAddress, language: Language, fields: Fields): HtmlAnswer {
  if (responseMode === 'form_post') return leavingPage(language, redirectUri, fields)
  const sent = new URLSearchParams(fields).toString().replaceAll('+', '%20')
  return redirectTo(`${redirectUri}${separator(redirectUri, responseMode)}${sent}`)
}

/** Sends the browser to an address. */
export function redirectTo(location: string, headers: Readonly<Record<string, string | string[]>> = {}): HtmlAnswer {
  return new HtmlAnswer(302, '', {
    location,
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    ...headers,
  })
}

function separator(address: string, mode: 'query' | 'fragment'): string {
  if (mode === 'fragment') return '#'
  return address.includes('?') ? '&' : '?'
}

async function issueCode(
  { server, now }: PublicContext,
  request: AuthorizationRequest,
  { person, session }: SignedIn,
): Promise<string> {
  const code = newSecret()
  const issued_at = now()
  const row = {
    code_hash: tokenHash(code),
    partner_id: person.partner_id,
    client_id: request.clientId,
    user_id: person.user_id,
    redirect_uri: request.redirectUri,
    resource: request.resource,
    scope: request.scope,
    nonce: request.nonce,
    code_challenge: request.codeChallenge,
    code_challenge_method: request.codeChallengeMethod,
    mfa: session.mfa,
    issued_at,
    ends_at: plusDuration(issued_at, `PT${authorizationCodeMinutes}M`),
    redeemed_at: null,
  }
  await server.store.write((db) => db.run(insertAuthorizationCode, row))
  return code
}

/** The same for one application and session, and nothing that the session could be guessed from. */
function sessionState(clientId: string, { session }: SignedIn): string {
  return createHash('sha256').update(`state of ${clientId} in ${session.session_hash}`).digest('base64url').slice(0, 32)
}
