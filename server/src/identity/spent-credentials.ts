import { plusMilliseconds } from '../clock/clock.ts'
import type { Server } from '../server.ts'
import { type Parameter, query } from '../store/query.ts'
import { forgetAuthorizationCodes } from './authorization-codes.ts'
import { forgetDeviceCodes } from './device-codes.ts'
import { forgetSignIns, signInLogDays } from './sign-in-log.ts'

const dayMs = 86_400_000

/** Days for which an idle refresh token is still told from an unknown one: twice as long as it is good. */
const idleTokenDays = 180

const forgetSessions = query((db, p: Parameter<{ before: string }>) =>
  db.deleteFrom('sign_in_session').where('ends_at', '<', p('before')),
)

const forgetRefreshTokens = query((db, p: Parameter<{ before: string }>) =>
  db.deleteFrom('refresh_token').where('used_at', '<', p('before')),
)

/** Forgets codes, sessions and tokens that are good for nothing any more, and old sign-ins. */
export async function forgetSpentCredentials({ store }: Server, now: string): Promise<void> {
  const daysAgo = (days: number): string => plusMilliseconds(now, -days * dayMs)
  await store.write(async (db) => {
    // A day longer than they are good: a code that is used again must be told from an unknown one.
    await db.run(forgetAuthorizationCodes, { before: daysAgo(1) })
    await db.run(forgetDeviceCodes, { before: daysAgo(1) })
    await db.run(forgetSessions, { before: now })
    await db.run(forgetRefreshTokens, { before: daysAgo(idleTokenDays) })
    await db.run(forgetSignIns, { before: daysAgo(signInLogDays) })
  })
}
