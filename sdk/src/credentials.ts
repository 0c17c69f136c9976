/**
 * How a client proves who it is: an application alone, an application acting for a user (with the refresh token of the
 * secure application model), or a token that the caller gets by its own means.
 */
export type Credentials = ApplicationCredentials | TokenCredentials

/** An application of the partner's tenant, alone or acting for a user. */
export interface ApplicationCredentials {
  /** The partner's tenant: its GUID, or one of its domains. */
  readonly tenantId: string
  readonly clientId: string
  readonly clientSecret: string
  /** Present: the application acts for the user who consented to it (App+User). */
  readonly refreshToken?: string
}

/** A token that the caller gets by its own means. */
export interface TokenCredentials {
  /** Asked before every call, so it should remember its token; asked again when a token was refused. */
  readonly accessToken: () => Promise<string>
}
