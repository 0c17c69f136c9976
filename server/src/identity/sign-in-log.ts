import { randomUUID } from 'node:crypto'
import type { Server } from '../server.ts'
import type { SignInRecordTable } from '../store/identity-tables.ts'
import { type Parameter, query } from '../store/query.ts'

/** Days for which sign-ins are kept. Inferred: the portal shows those of a month. */
export const signInLogDays = 30

const insert = query((db, p: Parameter<SignInRecordTable>) =>
  db.insertInto('sign_in_record').values({
    partner_id: p('partner_id'),
    recorded_at: p('recorded_at'),
    record_id: p('record_id'),
    user_id: p('user_id'),
    client_id: p('client_id'),
    succeeded: p('succeeded'),
    body: p('body'),
  }),
)

export const forgetSignIns = query((db, p: Parameter<{ before: string }>) =>
  db.deleteFrom('sign_in_record').where('recorded_at', '<', p('before')),
)

/** One attempt to sign in or to get a token, of an account that is known. Holds no secret. */
export interface SignInAttempt {
  readonly partnerId: string
  /** An application alone, a person at a page, or a client with what it got for a person before. */
  readonly kind: 'application' | 'user' | 'code' | 'refresh' | 'device'
  readonly succeeded: boolean
  readonly userId?: string | undefined
  readonly userPrincipalName?: string | undefined
  readonly clientId?: string | undefined
  readonly applicationName?: string | undefined
  readonly resource?: string | undefined
  /** The AADSTS number of a refusal. */
  readonly errorCode?: number | undefined
  readonly address: string
  readonly mfa?: boolean | undefined
}

/** Puts an attempt on record, on the system's clock, in a transaction of its own: a refusal is kept as well. */
export async function recordSignIn(server: Server, attempt: SignInAttempt): Promise<void> {
  const { partnerId, userId, clientId, succeeded, ...rest } = attempt
  await server.store.write((db) =>
    db.run(insert, {
      partner_id: partnerId,
      recorded_at: server.clock.now(),
      record_id: randomUUID(),
      user_id: userId ?? null,
      client_id: clientId ?? null,
      succeeded: succeeded ? 1 : 0,
      body: JSON.stringify(rest),
    }),
  )
}
