import type { Resource } from '@comptoir/contract/identity/resources'
import type { PublicContext } from '../handler.ts'
import type { KnownApplication } from '../identity/applications.ts'
import type { PersonTable } from '../store/identity-tables.ts'
import type { Directory } from './directory.ts'

/** What a client sends to the token endpoint, by its wire names. */
export interface TokenRequest {
  readonly grant_type?: string
  readonly client_id?: string
  readonly client_secret?: string
  readonly client_assertion?: string
  readonly client_assertion_type?: string
  readonly resource?: string
  readonly scope?: string
  readonly code?: string
  readonly redirect_uri?: string
  readonly code_verifier?: string
  readonly refresh_token?: string
  readonly device_code?: string
  readonly username?: string
  readonly password?: string
  readonly client_info?: string
}

/** A request for tokens on its way: where it came in, and what it asks. */
export interface TokenExchange {
  readonly context: PublicContext
  /** The endpoint's version: v1 names a resource, v2 scopes. */
  readonly version: 1 | 2
  /** The tenant as the path names it. */
  readonly segment: string
  readonly request: TokenRequest
}

/** How a client proved who it is, as `appidacr` tells it: not at all, by a secret, by a certificate. */
export type ClientProof = '0' | '1' | '2'

/** What tokens are for. */
export interface Target {
  readonly resource: Resource
  /** The resource as the client spelled it, which is how it stands in the token. */
  readonly audience: string
  /** As v2 was asked for them; empty in v1. */
  readonly scopes: readonly string[]
}

/** What a grant was good for. */
export interface Grant extends Target {
  readonly directory: Directory
  readonly application: KnownApplication
  readonly proof: ClientProof
  /** Set when the application acts for a user. */
  readonly user?: PersonTable
  readonly mfa: boolean
  readonly refreshToken?: string
  readonly nonce?: string
}
