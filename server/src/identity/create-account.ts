import type { Role } from '@comptoir/contract/identity/roles'
import { plusDuration } from '../clock/clock.ts'
import { insertPublisher } from '../marketplace/publisher-store.ts'
import { insertProfile, insertReseller } from '../profiles/profile-store.ts'
import { everyResource } from '../sign-in/consent.ts'
import type { Executor } from '../store/executor.ts'
import type { AccountTable } from '../store/tables.ts'
import {
  insertAccount,
  insertApplication,
  insertKey,
  insertPerson,
  insertRefreshToken,
  insertTenant,
} from './account-store.ts'
import { everybody, insertConsent } from './consents.ts'
import { hashSecret, tokenHash } from './secrets.ts'
import type { Vault } from './vault.ts'

/** Somebody of an account who signs in. */
export interface NewPerson {
  readonly userId: string
  readonly userPrincipalName: string
  readonly givenName: string
  readonly familyName: string
  readonly email: string
  readonly roles: readonly Role[]
  /** Absent for somebody who does not sign in with a password yet. */
  readonly password?: string
  /** Base32; absent until a second factor is set up. */
  readonly totpSecret?: string
  /** Good for the account's first application, obtained with MFA. */
  readonly refreshToken?: string
  readonly mustChangePassword?: boolean
}

/** An application with its first key. */
export interface NewApplication {
  readonly clientId: string
  readonly objectId: string
  readonly name: string
  readonly secret: string
  readonly roles: readonly Role[]
  readonly replyUrls: readonly string[]
}

/** A partner account with what it takes to call the APIs: one application with its key, and its people. */
export interface NewAccount {
  readonly account: Omit<
    AccountTable,
    'clock_offset_ms' | 'clock_frozen_at' | 'created_at' | 'identity_version' | 'enrollment_state'
  >
  readonly application: NewApplication
  readonly administrator: NewPerson & { readonly refreshToken: string }
  /** People beside the administrator. */
  readonly people: readonly NewPerson[]
  /** Wire documents of the partner's profiles, by kind. */
  readonly profiles: Readonly<Record<string, object>>
  /** The publisher that it is in the marketplace; default: one is made for its first offer. */
  readonly publisherId?: string
  readonly resellers: readonly { readonly resellerId: string; readonly mpnId: string; readonly name: string }[]
}

/** How long a key is good: two years, the longest the portal offers. */
export const keyLifetime = 'P2Y'

/** Characters of a key that are kept in clear, for telling keys apart. */
export const hintLength = 3

/** The hashes of an account's secrets, by the secret. */
export type SecretHashes = ReadonlyMap<string, string>

/**
 * Hashes accounts' secrets; apart from `insertNewAccount` since it takes time that a transaction should not. Passwords,
 * too, are hashed as what nobody guesses: those of accounts that are made with theirs are known to everyone.
 */
export async function hashNewAccounts(accounts: readonly NewAccount[]): Promise<SecretHashes> {
  const people = accounts.flatMap((each) => [each.administrator, ...each.people])
  const passwords = people.flatMap(({ password }) => password ?? [])
  const secrets = new Set([...accounts.map(({ application }) => application.secret), ...passwords])
  return new Map(await Promise.all([...secrets].map(async (secret) => [secret, await hashSecret(secret)] as const)))
}

/** Writes an account, within a transaction. */
export async function insertNewAccount(
  db: Executor,
  made: NewAccount,
  { hashes, vault, now }: { readonly hashes: SecretHashes; readonly vault: Vault; readonly now: string },
): Promise<AccountTable> {
  const account = await insertAccountRow(db, made.account, now)
  const { partner_id, tenant_id } = account
  const { application, administrator } = made
  await db.run(insertApplication, {
    client_id: application.clientId,
    partner_id,
    tenant_id,
    object_id: application.objectId,
    name: application.name,
    kind: 'web',
    roles: JSON.stringify(application.roles),
    reply_urls: JSON.stringify(application.replyUrls),
    app_id_uri: null,
    registration: 'confirmed',
    enabled: 1,
    created_at: now,
  })
  await db.run(insertKey, {
    client_id: application.clientId,
    key_id: application.objectId,
    display_name: 'First key',
    hint: application.secret.slice(0, hintLength),
    secret_hash: hashes.get(application.secret) ?? notHashed(application.name),
    starts_at: now,
    ends_at: plusDuration(now, keyLifetime),
  })
  // Elsewhere consent follows from the application's roles; that of whoever runs the installation has none.
  if (application.roles.length === 0)
    await insertConsent(db, {
      partner_id,
      client_id: application.clientId,
      user_id: everybody,
      resource: everyResource,
      granted_at: now,
    })
  for (const person of [administrator, ...made.people])
    await insertNewPerson(db, account, person, { hashes, vault, now, clientId: application.clientId })
  for (const [kind, body] of Object.entries(made.profiles)) await insertProfile(db, partner_id, kind, body)
  if (made.publisherId !== undefined)
    await insertPublisher(db, { partner_id, publisher_id: made.publisherId, name: account.name, created_at: now })
  for (const { resellerId, mpnId, name } of made.resellers)
    await insertReseller(db, { partner_id, reseller_id: resellerId, mpn_id: mpnId, name })
  return account
}

/** Writes an account and its primary tenant, and nothing in it. */
export async function insertAccountRow(
  db: Executor,
  fields: NewAccount['account'],
  now: string,
  enrollmentState = 'approved',
): Promise<AccountTable> {
  const account: AccountTable = {
    ...fields,
    clock_offset_ms: 0,
    clock_frozen_at: null,
    created_at: now,
    identity_version: 0,
    enrollment_state: enrollmentState,
  }
  const { partner_id, tenant_id, domain, name } = account
  await db.run(insertAccount, account)
  await db.run(insertTenant, { tenant_id, partner_id, domain, name, is_primary: 1, created_at: now })
  return account
}

interface PersonSurroundings {
  readonly hashes: SecretHashes
  readonly vault: Vault
  readonly now: string
  /** The application that the person's refresh token is good for. */
  readonly clientId?: string
}

/** Writes somebody of an account, in its primary tenant. */
export async function insertNewPerson(
  db: Executor,
  { partner_id, tenant_id }: AccountTable,
  person: NewPerson,
  { hashes, vault, now, clientId }: PersonSurroundings,
): Promise<void> {
  const { userId, password, totpSecret, refreshToken } = person
  await db.run(insertPerson, {
    partner_id,
    user_id: userId,
    tenant_id,
    user_principal_name: person.userPrincipalName,
    given_name: person.givenName,
    family_name: person.familyName,
    email: person.email,
    roles: JSON.stringify(person.roles),
    enabled: 1,
    password_hash: password === undefined ? null : (hashes.get(password) ?? notHashed(person.userPrincipalName)),
    password_set_at: password === undefined ? null : now,
    must_change_password: person.mustChangePassword ? 1 : 0,
    totp_secret: totpSecret === undefined ? null : vault.seal(totpSecret),
    totp_used_step: 0,
    customer_id: null,
    created_at: now,
  })
  if (refreshToken === undefined || clientId === undefined) return
  await db.run(insertRefreshToken, {
    token_hash: tokenHash(refreshToken),
    partner_id,
    client_id: clientId,
    user_id: userId,
    mfa: 1,
    scope: '',
    code_hash: null,
    issued_at: now,
    used_at: now,
  })
}

function notHashed(whose: string): never {
  throw new TypeError(`a secret of ${whose} was not hashed beforehand`)
}
