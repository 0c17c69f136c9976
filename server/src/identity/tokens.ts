import type { Cloud } from '@comptoir/contract/cloud'
import { findResource } from '@comptoir/contract/identity/resources'
import type { ApiName } from '@comptoir/contract/operation'
import { type JWTPayload, jwtVerify, SignJWT } from 'jose'
import { refuse } from '../partner-center-error.ts'
import type { Executor } from '../store/executor.ts'
import type { AccountTable } from '../store/tables.ts'
import { findApplication, findPerson } from './account-store.ts'
import type { Accounts } from './accounts.ts'
import type { Principal } from './principal.ts'
import type { SigningKey } from './signing-keys.ts'

/** Tokens remembered at once; beyond it the oldest go. */
const rememberedTokens = 10_000

interface Remembered {
  readonly principal: Principal
  readonly api: ApiName
}

interface Needs {
  readonly keys: readonly SigningKey[]
  readonly accounts: Accounts
  readonly db: Executor
  cloudOf(account: AccountTable): Cloud
  /** Milliseconds of the epoch, on the system's clock: tokens do not live on an account's. */
  epochMs(): number
}

/** Signs access tokens and tells whose a token is. */
export class Tokens {
  readonly #needs: Needs
  readonly #remembered = new Map<string, Remembered>()

  constructor(needs: Needs) {
    this.#needs = needs
  }

  /** The keys that verify, newest last. */
  get keys(): readonly SigningKey[] {
    return this.#needs.keys
  }

  /** Signs claims with the newest key. */
  async sign(claims: JWTPayload): Promise<string> {
    const key = this.#needs.keys.at(-1)
    if (!key) throw new TypeError('no signing key')
    return new SignJWT(claims)
      .setProtectedHeader({ typ: 'JWT', alg: 'RS256', x5t: key.kid, kid: key.kid })
      .sign(key.privateKey)
  }

  /** The principal of a token that was verified before and still lives. */
  remembered(token: string, api: ApiName): Principal | undefined {
    const known = this.#remembered.get(token)
    if (!known || !takes(api, known.api)) return undefined
    if (known.principal.expiresAt * 1000 > this.#needs.epochMs()) return known.principal
    this.#remembered.delete(token)
    return undefined
  }

  /** Checks a token's signature, life, issuer, audience, application and user. @throws accessDenied */
  async verify(token: string, api: ApiName): Promise<Principal> {
    const claims = await this.#claims(token)
    const account = this.#needs.accounts.byTenant(text(claims['tid']))
    if (!account) return refuse('accessDenied', 'the token is of an unknown tenant')
    const cloud = this.#needs.cloudOf(account)
    const issuers = [cloud.issuerV1, cloud.issuerV2].map(({ value }) => value.replace('{tenantId}', account.tenant_id))
    if (!issuers.includes(text(claims.iss))) refuse('accessDenied', `the token was not issued by ${cloud.name}`)
    const resource = findResource(cloud, text(claims.aud))
    if (!resource || !takes(api, resource.api)) return refuse('accessDenied', 'the token is for another resource')
    const principal = await this.#principal(claims, account)
    if (resource.appOnly && principal.credential === 'appUser')
      refuse('accessDenied', 'a token for the directory is taken from applications alone')
    this.#remember(token, { principal, api: resource.api })
    return principal
  }

  async #claims(token: string): Promise<JWTPayload> {
    try {
      const { payload } = await jwtVerify(
        token,
        ({ kid }) =>
          this.#needs.keys.find((key) => key.kid === kid)?.publicKey ??
          refuse('accessDenied', 'the token is signed by nobody known here'),
        {
          algorithms: ['RS256'],
          currentDate: new Date(this.#needs.epochMs()),
          requiredClaims: ['exp', 'nbf', 'iss', 'aud', 'tid', 'appid'],
        },
      )
      return payload
    } catch (cause) {
      return refuse(
        'accessDenied',
        cause instanceof Error && 'code' in cause && cause.code === 'ERR_JWT_EXPIRED'
          ? 'the token has expired'
          : 'the token is not valid',
      )
    }
  }

  async #principal(claims: JWTPayload, account: AccountTable): Promise<Principal> {
    const { db } = this.#needs
    const application = await db.one(findApplication, { client_id: text(claims['appid']) })
    if (application?.partner_id !== account.partner_id || application.enabled === 0)
      return refuse('accessDenied', 'the application is not associated with the account')
    const acts = claims['scp'] !== undefined
    const user = acts
      ? await db.one(findPerson, { partner_id: account.partner_id, user_id: text(claims['oid']) })
      : undefined
    if (acts && !user) refuse('accessDenied', 'the user is not of this account')
    return {
      partnerId: account.partner_id,
      tenantId: account.tenant_id,
      clientId: application.client_id,
      applicationName: application.name,
      credential: acts ? 'appUser' : 'app',
      userId: user?.user_id,
      userPrincipalName: user?.user_principal_name,
      mfa: Array.isArray(claims['amr']) && claims['amr'].includes('mfa'),
      expiresAt: claims.exp ?? 0,
    }
  }

  #remember(token: string, known: Remembered): void {
    if (this.#remembered.size >= rememberedTokens) {
      const [oldest] = this.#remembered.keys()
      if (oldest !== undefined) this.#remembered.delete(oldest)
    }
    this.#remembered.set(token, known)
  }
}

/** Comptoir's own API takes the tokens of the CSP API: both serve the same account. */
function takes(api: ApiName, resourceApi: ApiName): boolean {
  return resourceApi === (api === 'comptoir' ? 'csp' : api)
}

function text(claim: unknown): string {
  return typeof claim === 'string' ? claim : ''
}
