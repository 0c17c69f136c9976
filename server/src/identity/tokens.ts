import type { KeyObject } from 'node:crypto'
import type { Cloud } from '@comptoir/contract/cloud'
import { findResource, type Resource } from '@comptoir/contract/identity/resources'
import type { ApiName } from '@comptoir/contract/operation'
import type { JWTPayload } from 'jose'
import { refuse } from '../partner-center-error.ts'
import type { Executor } from '../store/executor.ts'
import type { AccountTable } from '../store/tables.ts'
import { findPerson } from './account-store.ts'
import type { Accounts } from './accounts.ts'
import { type KnownApplication, knownApplication } from './applications.ts'
import { isConsentedTo } from './consents.ts'
import type { KeyRing } from './key-ring.ts'
import type { Principal } from './principal.ts'
import { rolesOf } from './role-list.ts'
import type { SigningKey } from './signing-keys.ts'

/** Tokens remembered at once; beyond it the oldest go. */
const rememberedTokens = 10_000

interface Remembered {
  readonly principal: Principal
  readonly api: ApiName
  /** Of the account, when the token was verified. */
  readonly identityVersion: number
}

interface Needs {
  readonly keyRing: KeyRing
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
    return this.#needs.keyRing.keys
  }

  /** Signs claims with the key whose turn it is. */
  async sign(claims: JWTPayload): Promise<string> {
    const { SignJWT } = await import('jose')
    const key = this.#needs.keyRing.signing(new Date(this.#needs.epochMs()).toISOString())
    return new SignJWT(claims)
      .setProtectedHeader({ typ: 'JWT', alg: 'RS256', x5t: key.kid, kid: key.kid })
      .sign(key.privateKey)
  }

  /** The principal of a token that was verified before and still lives. */
  remembered(token: string, api: ApiName): Principal | undefined {
    const known = this.#remembered.get(token)
    if (!known || !takes(api, known.api)) return undefined
    const { principal, identityVersion } = known
    const current = this.#needs.accounts.get(principal.partnerId).identity_version === identityVersion
    if (current && principal.expiresAt * 1000 > this.#needs.epochMs()) return principal
    this.#remembered.delete(token)
    return undefined
  }

  /** Checks a token's signature, life, issuer, audience, application and user. @throws accessDenied */
  async verify(token: string, api: ApiName): Promise<Principal> {
    const claims = await this.claimsOf(token)
    const tenantId = text(claims['tid'])
    const account = this.#needs.accounts.byTenant(tenantId)
    if (!account) return refuse('accessDenied', 'the token is of an unknown tenant')
    const cloud = this.#needs.cloudOf(account)
    const issuers = [cloud.issuerV1, cloud.issuerV2].map(({ value }) => value.replace('{tenantId}', tenantId))
    if (!issuers.includes(text(claims.iss))) refuse('accessDenied', `the token was not issued by ${cloud.name}`)
    const resource = findResource(cloud, text(claims.aud))
    if (!resource || !takes(api, resource.api)) return refuse('accessDenied', 'the token is for another resource')
    const principal = await this.#principal(claims, account, { api, resource })
    if (resource.appOnly && principal.credential === 'appUser')
      refuse('accessDenied', 'a token for the directory is taken from applications alone')
    this.#remember(token, { principal, api: resource.api, identityVersion: account.identity_version })
    return principal
  }

  /** What a token of this installation says, whatever it is for. @throws accessDenied where it is not good */
  async claimsOf(token: string): Promise<JWTPayload> {
    const { jwtVerify } = await import('jose')
    try {
      const { payload } = await jwtVerify(token, ({ kid }) => this.#verifying(kid), {
        algorithms: ['RS256'],
        currentDate: new Date(this.#needs.epochMs()),
        requiredClaims: ['exp', 'nbf', 'iss', 'aud', 'tid', 'appid'],
      })
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

  /** The key of that name; one that is not known here may be another machine's newest. */
  async #verifying(kid: string | undefined): Promise<KeyObject> {
    const { keyRing, epochMs } = this.#needs
    const known = keyRing.find(kid)
    if (!known) await keyRing.readAgain(epochMs())
    const key = known ?? keyRing.find(kid)
    return key?.publicKey ?? refuse('accessDenied', 'the token is signed by nobody known here')
  }

  async #principal(
    claims: JWTPayload,
    account: AccountTable,
    { api, resource }: { readonly api: ApiName; readonly resource: Resource },
  ): Promise<Principal> {
    const acts = claims['scp'] !== undefined
    const application = await this.#application(text(claims['appid']), account, { api, acts })
    const user = acts
      ? await this.#needs.db.one(findPerson, { partner_id: account.partner_id, user_id: text(claims['oid']) })
      : undefined
    if (acts && user?.enabled !== 1) refuse('accessDenied', 'the user is not of this account')
    // Roles are given by the account that an application is of: they count for nothing in another.
    const applicationRoles = application.partner_id === account.partner_id ? rolesOf(application.roles) : []
    return {
      partnerId: account.partner_id,
      tenantId: text(claims['tid']),
      clientId: application.client_id,
      applicationName: application.name,
      credential: acts ? 'appUser' : 'app',
      userId: user?.user_id,
      userPrincipalName: user?.user_principal_name,
      customerId: user?.customer_id ?? undefined,
      roles: user ? rolesOf(user.roles) : applicationRoles,
      applicationRoles,
      applicationRole: resource.applicationRole,
      mfa: Array.isArray(claims['amr']) && claims['amr'].includes('mfa'),
      expiresAt: claims.exp ?? 0,
    }
  }

  /**
   * An application that is associated with the account and, where the cloud wants it, confirmed by hand; for a person also
   * one that is known everywhere, or another account's that somebody here consented to.
   */
  async #application(
    clientId: string,
    account: AccountTable,
    { api, acts }: { readonly api: ApiName; readonly acts: boolean },
  ): Promise<KnownApplication> {
    const { db, cloudOf } = this.#needs
    const application = await knownApplication(db, clientId)
    if (application?.enabled === 1) {
      const { firstParty, partner_id, kind, registration } = application
      const byHand = cloudOf(account).applications.registration === 'byHand'
      const confirmed = !byHand || kind === 'native' || registration === 'confirmed'
      if (partner_id === account.partner_id && confirmed) return application
      const guest = acts && partner_id !== account.partner_id && confirmed
      if (acts && firstParty) return application
      if (guest && (await isConsentedTo(db, account.partner_id, clientId))) return application
    }
    // The marketplace's articles name 403 for this, those on the Partner Center API 401.
    if (api === 'cpp' || api === 'ingestion' || api === 'graph') return refuse('applicationNotAssociated', clientId)
    return refuse('accessDenied', `the application ${clientId} is not registered with this account`)
  }

  #remember(token: string, known: Remembered): void {
    if (this.#remembered.size >= rememberedTokens) {
      const [oldest] = this.#remembered.keys()
      if (oldest !== undefined) this.#remembered.delete(oldest)
    }
    this.#remembered.set(token, known)
  }
}

/**
 * Comptoir's own API takes the tokens of the CSP API: both serve the same account. The product ingestion API is at the
 * graph, whose tokens also tell who signed in.
 */
function takes(api: ApiName, resourceApi: ApiName): boolean {
  if (api === 'graph') return resourceApi === 'identity'
  return resourceApi === (api === 'comptoir' ? 'csp' : api)
}

function text(claim: unknown): string {
  return typeof claim === 'string' ? claim : ''
}
