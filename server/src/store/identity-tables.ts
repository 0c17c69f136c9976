/** A directory of an account; the primary one is where its own people and applications are. */
export interface TenantTable {
  tenant_id: string
  partner_id: string
  domain: string
  name: string
  is_primary: number
  created_at: string
}

export interface ApplicationTable {
  client_id: string
  partner_id: string
  tenant_id: string
  object_id: string
  name: string
  /** `web` keeps a secret, `native` cannot. */
  kind: string
  /** JSON array of role ids. */
  roles: string
  /** JSON array of addresses. */
  reply_urls: string
  app_id_uri: string | null
  /** `registered` until somebody confirms it, then `confirmed`. */
  registration: string
  enabled: number
  created_at: string
}

export interface ApplicationKeyTable {
  client_id: string
  key_id: string
  display_name: string
  /** The first characters of the key, for telling keys apart. */
  hint: string
  /** scrypt: its parameters, salt and hash. */
  secret_hash: string
  starts_at: string
  ends_at: string
}

export interface ApplicationCertificateTable {
  client_id: string
  key_id: string
  display_name: string
  subject: string
  /** SHA-1 of the certificate, base64url: what assertions name it by. */
  thumbprint: string
  /** SHA-256 of the certificate, base64url. */
  thumbprint_sha256: string
  /** SPKI, PEM. */
  public_key: string
  starts_at: string
  ends_at: string
}

export interface PersonTable {
  partner_id: string
  user_id: string
  tenant_id: string
  user_principal_name: string
  given_name: string
  family_name: string
  email: string
  /** JSON array of role ids. */
  roles: string
  enabled: number
  /** scrypt; null for somebody who cannot sign in with a password. */
  password_hash: string | null
  /** Refresh tokens issued before are worth nothing. */
  password_set_at: string | null
  must_change_password: number
  /** Sealed; null until a second factor is set up. */
  totp_secret: string | null
  /** The last time step whose code was taken: a code is good once. */
  totp_used_step: number
  /** Set for a customer's own people. */
  customer_id: string | null
  created_at: string
}

export interface RefreshTokenTable {
  /** SHA-256 of the token. */
  token_hash: string
  partner_id: string
  client_id: string
  user_id: string
  mfa: number
  /** Scopes it was granted for, separated by spaces; empty where v1 named a resource instead. */
  scope: string
  /** Hash of the authorization code it came from: redeeming that twice ends the token. */
  code_hash: string | null
  issued_at: string
  used_at: string
}

export interface AuthorizationCodeTable {
  code_hash: string
  partner_id: string
  client_id: string
  user_id: string
  redirect_uri: string
  /** What v1 asked for; null where v2 named scopes. */
  resource: string | null
  scope: string
  nonce: string | null
  code_challenge: string | null
  code_challenge_method: string | null
  mfa: number
  issued_at: string
  ends_at: string
  redeemed_at: string | null
}

export interface DeviceCodeTable {
  code_hash: string
  /** What the person types in; capitals and digits. */
  user_code: string
  client_id: string
  /** The tenant as the path named it. */
  tenant: string
  resource: string | null
  scope: string
  /** `pending`, `approved`, `declined`, `redeemed`. */
  state: string
  partner_id: string | null
  user_id: string | null
  mfa: number
  interval_seconds: number
  issued_at: string
  ends_at: string
  polled_at: string | null
}

export interface ConsentTable {
  partner_id: string
  client_id: string
  /** `*` where an administrator consented for everybody. */
  user_id: string
  resource: string
  granted_at: string
}

export interface SignInSessionTable {
  session_hash: string
  partner_id: string
  user_id: string
  mfa: number
  started_at: string
  ends_at: string
}

export interface SignInRecordTable {
  partner_id: string
  recorded_at: string
  record_id: string
  user_id: string | null
  client_id: string | null
  succeeded: number
  body: string
}

export interface SigningKeyTable {
  kid: string
  /** Sealed JWK. */
  private_jwk: string
  created_at: string
  /** From when on it signs; it is published before. */
  signs_from: string
  /** Until when it verifies; null while no younger key signs. */
  verifies_until: string | null
}
