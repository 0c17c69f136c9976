import { randomInt } from 'node:crypto'
import type { identityOperations } from '@comptoir/contract/identity/operations'
import { plusMilliseconds } from '../clock/clock.ts'
import type { Handler } from '../handler.ts'
import { deviceCodeIntervalSeconds, deviceCodeSeconds, insertDeviceCode } from '../identity/device-codes.ts'
import { newSecret, tokenHash } from '../identity/secrets.ts'
import { refuse } from '../partner-center-error.ts'
import { askingApplication } from './client-authentication.ts'
import { directoryAt } from './directory.ts'
import { targetOf } from './target.ts'
import type { TokenExchange } from './token-exchange.ts'

type Operations = typeof identityOperations

/** Capitals and digits that are not taken for one another. */
const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'
const userCodeLength = 9

/** `POST /{tenant}/oauth2/devicecode`: every number travels as text. */
export const deviceCodeV1: Handler<Operations['identity.deviceCode.v1']> = async (context, { tenant, body }) => {
  const { userCode, deviceCode, address } = await begun({ context, version: 1, segment: tenant, request: body })
  return {
    user_code: userCode,
    device_code: deviceCode,
    verification_url: address,
    expires_in: String(deviceCodeSeconds),
    interval: String(deviceCodeIntervalSeconds),
    message: messageOf(address, userCode),
  }
}

/** `POST /{tenant}/oauth2/v2.0/devicecode`: numbers are numbers. */
export const deviceCodeV2: Handler<Operations['identity.deviceCode.v2']> = async (context, { tenant, body }) => {
  const { userCode, deviceCode, address } = await begun({ context, version: 2, segment: tenant, request: body })
  return {
    user_code: userCode,
    device_code: deviceCode,
    verification_uri: address,
    expires_in: deviceCodeSeconds,
    interval: deviceCodeIntervalSeconds,
    message: messageOf(address, userCode),
  }
}

/** Inferred: the real service sends people to microsoft.com/devicelogin, which does not lead here. */
async function begun(exchange: TokenExchange) {
  const { context, segment, request, version } = exchange
  const directory = directoryAt(context, segment)
  const application = await askingApplication(exchange, directory)
  // Where the tenant is named, what it does not have is said at once rather than after the person has signed in.
  if (directory) targetOf(exchange, directory)
  const asked = version === 1 ? request.resource : request.scope
  if (!asked?.trim()) refuse('parameterMissing', version === 1 ? 'resource' : 'scope')
  const deviceCode = newSecret()
  const userCode = newUserCode()
  const now = context.now()
  await context.server.store.write((db) =>
    db.run(insertDeviceCode, {
      code_hash: tokenHash(deviceCode),
      user_code: userCode,
      client_id: application.client_id,
      tenant: segment,
      resource: version === 1 ? (request.resource ?? null) : null,
      scope: request.scope ?? '',
      state: 'pending',
      partner_id: null,
      user_id: null,
      mfa: 0,
      interval_seconds: deviceCodeIntervalSeconds,
      issued_at: now,
      ends_at: plusMilliseconds(now, deviceCodeSeconds * 1000),
      polled_at: null,
    }),
  )
  return { userCode, deviceCode, address: `${context.origin}/devicelogin` }
}

/** 45 random bits: short enough to type, and good for 15 minutes. */
function newUserCode(): string {
  return Array.from({ length: userCodeLength }, () => letters[randomInt(letters.length)]).join('')
}

function messageOf(address: string, userCode: string): string {
  return `To sign in, use a web browser to open the page ${address} and enter the code ${userCode} to authenticate.`
}
