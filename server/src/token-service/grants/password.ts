import { hashPassword, matchesSecret } from '../../identity/secrets.ts'
import { refuse } from '../../partner-center-error.ts'
import { findPersonByName } from '../people.ts'
import type { TokenExchange } from '../token-exchange.ts'

/** Compared with where there is nothing else, so that an unknown name takes as long as a wrong password. */
let nobody: Promise<string> | undefined

/**
 * `password`: refused in any case. A wrong one is told as such; the right one proves too little, since it cannot show a
 * second factor. @see partner-security-requirements-mandating-mfa
 */
export async function password({ context, request, version }: TokenExchange): Promise<never> {
  const { username, password: sent } = request
  const { server, remoteAddress } = context
  const account = username?.trim().toLowerCase() || refuse('parameterMissing', 'username')
  if (!sent) return refuse('parameterMissing', 'password')
  const attempt = { account, address: remoteAddress }
  if (!server.attempts.begin(attempt)) refuse('userLocked')
  const person = await context.db.one(findPersonByName, { user_principal_name: account })
  nobody ??= hashPassword('nobody has this')
  const right = await matchesSecret(sent, person?.password_hash ?? (await nobody))
  if (!right || !person?.password_hash || person.enabled === 0) return refuse('userPasswordWrong')
  server.attempts.withdrawn(attempt)
  const target = request.resource ?? request.scope ?? ''
  return version === 1 ? refuse('passwordGrantRefused', target) : refuse('passwordGrantRefusedV2', target)
}
