import { timingSafeEqual } from 'node:crypto'
import { tokenHash } from '../identity/secrets.ts'
import type { Vault } from '../identity/vault.ts'
import { refuse } from '../partner-center-error.ts'
import type { AuthorizationRequest } from './authorization-request.ts'
import type { Language } from './language.ts'

/** What a person signs in for. */
export type Purpose =
  | { readonly kind: 'authorize'; readonly request: AuthorizationRequest }
  | {
      readonly kind: 'adminConsent'
      readonly tenant: string
      readonly clientId: string
      readonly redirectUri: string
      readonly state: string | null
    }
  | { readonly kind: 'device'; readonly userCode: string }

/** A person of an account. */
export interface PersonKey {
  readonly partnerId: string
  readonly userId: string
}

/**
 * How far a sign-in has come. It travels in the page's form, sealed: nobody but this server can say that a password was
 * right. It is worth nothing in another browser.
 */
export interface Flow {
  readonly purpose: Purpose
  readonly language: Language
  /** System's clock, milliseconds of the epoch. */
  readonly startedAt: number
  /** Hash of the cookie that the browser holds. */
  readonly browser: string
  /** Where to begin again with another account. */
  readonly again: string
  /** As it was typed in. */
  readonly userName?: string
  /** Whose password was right. */
  readonly person?: PersonKey
  /** The password that was right: it must still be the person's. */
  readonly passwordSetAt?: string | null
  readonly mfa?: true
  /** Base32; offered for a second factor that is being set up. */
  readonly newTotpSecret?: string
  /** Hash of the session in which the last question is asked. */
  readonly session?: string
}

/** How long a sign-in may take: half an hour. */
const lifeMs = 30 * 60_000

/** Tells a sealed flow from whatever else is sealed with the same key. */
const seal = 'sign-in flow\n'

export function sealFlow(vault: Vault, flow: Flow): string {
  return vault.seal(seal + JSON.stringify(flow))
}

/** Opens what a form brought back. @throws signInStale where it is forged, too old, or of another browser */
export function openFlow(
  vault: Vault,
  sealed: string | undefined,
  { browser, epochMs }: { readonly browser: string | undefined; readonly epochMs: number },
): Flow {
  const flow = opened(vault, sealed ?? '')
  if (!flow || browser === undefined || !sameHash(tokenHash(browser), flow.browser)) return refuse('signInStale')
  if (epochMs - flow.startedAt > lifeMs) refuse('signInStale')
  return flow
}

/** Written by `sealFlow` alone, as its first line says. */
function opened(vault: Vault, sealed: string): Flow | undefined {
  try {
    const text = vault.open(sealed)
    return text.startsWith(seal) ? (JSON.parse(text.slice(seal.length)) as Flow) : undefined
  } catch {
    return undefined
  }
}

function sameHash(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)]
  return left.length === right.length && timingSafeEqual(left, right)
}
