import { PartnerCenterError } from '../partner-center-error.ts'

/** Refuses a request that carries no token, and tells where tokens come from. `origin` is the address the client used. */
export function refuseTokenMissing(origin: string): never {
  const challenge = `Bearer authorization_uri="${origin}/common/oauth2/authorize", error="invalid_token", error_description="The access token is missing."`
  throw new PartnerCenterError('tokenMissing', [], { headers: { 'www-authenticate': challenge } })
}
