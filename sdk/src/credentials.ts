/**
 * How a client proves who it is: an application alone, an application acting for a user (with the refresh token of the
 * secure application model), a user of an application that keeps no secret, or a token that the caller gets by its own
 * means.
 */
export type Credentials = ApplicationCredentials | UserCredentials | TokenCredentials

/** An application of the partner's tenant, alone or acting for a user. */
export interface ApplicationCredentials extends Renewed {
  /** The partner's tenant: its GUID, or one of its domains. */
  readonly tenantId: string
  readonly clientId: string
  readonly clientSecret: string
  /** Present: the application acts for the user who consented to it (App+User). */
  readonly refreshToken?: string
}

/** A user who signed in with an application that keeps no secret, as a command line. */
export interface UserCredentials extends Renewed {
  readonly tenantId: string
  readonly clientId: string
  readonly refreshToken: string
}

/** Credentials of which a part is renewed as they are used. */
interface Renewed {
  /** Told each new refresh token, before the access token it came with is used: whoever keeps one keeps this instead. */
  readonly onRefreshToken?: (refreshToken: string) => void | Promise<void>
}

/** A token that the caller gets by its own means. */
export interface TokenCredentials {
  /**
   * Asked before every call, so it should remember its token; asked again when a token was refused. Told the resource
   * that the token is for: a publisher's client calls two.
   */
  readonly accessToken: (resource: string) => Promise<string>
}
