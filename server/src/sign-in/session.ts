import { plusDuration } from '../clock/clock.ts'
import type { PublicContext } from '../handler.ts'
import { findPerson } from '../identity/account-store.ts'
import { newSecret, tokenHash } from '../identity/secrets.ts'
import type { PersonTable, SignInSessionTable } from '../store/identity-tables.ts'
import { cookieOf } from './browser-cookies.ts'
import { deleteSession, findSession, insertSession } from './session-store.ts'

/** Inferred: the real one keeps a browser signed in for a day where nobody asked to stay signed in. */
const sessionLife = 'PT24H'

/** Somebody who has signed in, and the session that says so. */
export interface SignedIn {
  readonly person: PersonTable
  readonly session: SignInSessionTable
}

/** Begins a session; gives what the browser is to keep of it. */
export async function beginSession(
  { server, now }: PublicContext,
  person: PersonTable,
  mfa: boolean,
): Promise<SignedIn & { readonly cookie: string }> {
  const cookie = newSecret()
  const started_at = now()
  const session = {
    session_hash: tokenHash(cookie),
    partner_id: person.partner_id,
    user_id: person.user_id,
    mfa: mfa ? 1 : 0,
    started_at,
    ends_at: plusDuration(started_at, sessionLife),
  }
  await server.store.write((db) => db.run(insertSession, session))
  return { person, session, cookie }
}

/**
 * Who is signed in in this browser: until the session ends, the person is disabled, the password is another, or the host
 * does not serve their cloud.
 */
export async function currentSession(context: PublicContext): Promise<SignedIn | undefined> {
  const cookie = cookieOf(context, 'session')
  const session = cookie && (await context.db.one(findSession, { session_hash: tokenHash(cookie) }))
  if (!session || session.ends_at <= context.now()) return undefined
  const { partner_id, user_id } = session
  const person = await context.db.one(findPerson, { partner_id, user_id })
  if (!person || !maySignIn(context, person) || person.must_change_password === 1) return undefined
  return (person.password_set_at ?? '') <= session.started_at ? { person, session } : undefined
}

/** Ends the session of this browser; gives who it was. */
export async function endSession(context: PublicContext): Promise<SignedIn | undefined> {
  const signedIn = await currentSession(context)
  const cookie = cookieOf(context, 'session')
  if (cookie) await context.server.store.write((db) => db.run(deleteSession, { session_hash: tokenHash(cookie) }))
  return signedIn
}

/** Whether somebody signs in at all, at the host that was addressed. */
export function maySignIn({ server, host }: PublicContext, person: PersonTable): boolean {
  const account = server.accounts.get(person.partner_id)
  return person.enabled === 1 && person.password_hash !== null && server.servesAt(host, server.cloudOf(account))
}
