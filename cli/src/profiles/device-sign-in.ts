import type { TokenError } from '@comptoir/sdk/errors'
import { retryOf } from '@comptoir/sdk/retry'
import { tokenError } from '@comptoir/sdk/tokens'
import { jsonOf, members, send, type Transport, type WireReply } from '@comptoir/sdk/transport'

/** Where somebody signs in, with which application, and what for. */
export interface SignInPlace {
  /** Scheme and host. */
  readonly url: string
  /** GUID or domain; `organizations` where it is not known yet. */
  readonly tenant: string
  readonly clientId: string
  readonly resource: string
}

/** What a person is told: where to go, and what to type in. */
export interface DeviceCode {
  readonly userCode: string
  readonly address: string
  /** Seconds that the code is good. */
  readonly goodFor: number
}

/** What a person's sign-in is worth. */
export interface SignedIn {
  readonly accessToken: string
  readonly refreshToken: string
  /** GUID of the directory. */
  readonly tenant: string
  readonly user: string
}

/** What the flow needs of its surroundings. */
interface Surroundings {
  tell(code: DeviceCode): void
  sleep(ms: number): Promise<void>
}

const transport: Transport = { fetch: globalThis.fetch, retry: retryOf({ attempts: 3, firstDelayMs: 100 }) }

/** Seconds that are added each time the service says that it is asked too often. @see RFC 8628, 3.5 */
const slowerBySeconds = 5

/** Signs a person in who has a browser somewhere: the device code flow. @throws {TokenError} */
export async function deviceSignIn(place: SignInPlace, { tell, sleep }: Surroundings): Promise<SignedIn> {
  const { clientId, resource } = place
  const { reply, answer } = await asked(place, 'devicecode', { client_id: clientId, resource })
  const { device_code: code, user_code: userCode, verification_url: address } = answer
  if (reply.status !== 200 || typeof code !== 'string' || typeof userCode !== 'string') throw tokenError(reply, answer)
  tell({ userCode, address: String(address), goodFor: Number(answer['expires_in']) || 0 })
  const form = { grant_type: 'device_code', client_id: clientId, resource, code }
  let seconds = Number(answer['interval']) || 0
  for (;;) {
    await sleep(seconds * 1000)
    const polled = await asked(place, 'token', form)
    if (polled.reply.status === 200) return signedIn(polled.reply, polled.answer)
    const refused = tokenError(polled.reply, polled.answer)
    if (!isWaiting(refused)) throw refused
    if (refused.error === 'slow_down') seconds += slowerBySeconds
  }
}

function isWaiting({ error }: TokenError): boolean {
  return error === 'authorization_pending' || error === 'slow_down'
}

async function asked(
  { url, tenant }: SignInPlace,
  endpoint: string,
  form: Readonly<Record<string, string>>,
): Promise<{ readonly reply: WireReply; readonly answer: Readonly<Record<string, unknown>> }> {
  const reply = await send(transport, {
    url: `${url}/${encodeURIComponent(tenant)}/oauth2/${endpoint}`,
    method: 'POST',
    headers: { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(form).toString(),
  })
  return { reply, answer: members(jsonOf(reply)) }
}

function signedIn(reply: WireReply, answer: Readonly<Record<string, unknown>>): SignedIn {
  const { access_token: accessToken, refresh_token: refreshToken } = answer
  if (typeof accessToken !== 'string' || typeof refreshToken !== 'string') throw tokenError(reply, answer)
  const claims = claimsOf(accessToken)
  return {
    accessToken,
    refreshToken,
    tenant: String(claims['tid']),
    user: String(claims['upn'] ?? claims['unique_name'] ?? ''),
  }
}

/** What a token says of whom it is for. Read for showing alone: the service that takes it checks it. */
function claimsOf(token: string): Readonly<Record<string, unknown>> {
  try {
    return members(JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()))
  } catch {
    return {}
  }
}
