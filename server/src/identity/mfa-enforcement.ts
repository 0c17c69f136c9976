import { createHash } from 'node:crypto'
import { apiOf } from '@comptoir/contract/operation'
import type { Exchange } from '../exchange.ts'
import { refuse } from '../partner-center-error.ts'
import type { Principal } from './principal.ts'

/**
 * Refuses calls for a user who proved no more than a password: all of them, or a share, as when the real service began
 * to. Which calls are of the share follows from the seed and their number: the same calls find the same refusals.
 * @see partner-security-requirements-mandating-mfa
 */
export class MfaEnforcement {
  readonly #percent: number
  readonly #seed: string
  #calls = 0

  /** @param percent of the calls without MFA that are refused; 0 to 100 */
  constructor(percent: number, seed: string) {
    this.#percent = percent
    this.#seed = seed
  }

  check({ operation, reply, request }: Exchange, { credential, mfa }: Principal): void {
    // The token service tells people without MFA who they are; what asks for more is behind the APIs.
    if (credential === 'app' || apiOf(operation) === 'identity') return
    // The header lets a client ask whether its calls are compliant before they have to be.
    if (String(request.headers['validatemfa']).toLowerCase() === 'true')
      reply.raw.setHeader('isMfaCompliant', String(mfa))
    if (!mfa && this.#enforces()) refuse('mfaRequired')
  }

  #enforces(): boolean {
    if (this.#percent >= 100) return true
    this.#calls += 1
    const draw = createHash('sha256').update(`${this.#seed} ${this.#calls}`).digest().readUInt32BE() / 2 ** 32
    return draw * 100 < this.#percent
  }
}
