import assert from 'node:assert/strict'
import { NotOfferedError, PartnerCenterApiError } from '@comptoir/sdk'

/** Where the partner centre is; start one with: npm start */
export const url = process.argv[2] ?? process.env['COMPTOIR_URL'] ?? 'http://127.0.0.1:4400'

/** The sandbox's well-known credentials, as "comptoir start" prints them. */
export function credentialsOf(cloud: string, idTail: string) {
  return {
    tenantId: `2b3c4d02-${idTail}`,
    clientId: `3c4d5e03-${idTail}`,
    clientSecret: `comptoir-sandbox-${cloud}-key-known-to-everyone`,
    refreshToken: `comptoir-sandbox-${cloud}-refresh-token-known-to-everyone`,
  }
}

export function say(cloud: string): void {
  process.stdout.write(`\n${cloud}\n`)
}

export function tell(what: string): void {
  process.stdout.write(`  ${what}\n`)
}

/** The service refuses, and says why. */
export async function refused(what: string, attempt: Promise<unknown>): Promise<void> {
  const cause = await attempt.then(
    () => undefined,
    (error: unknown) => error,
  )
  assert.ok(cause instanceof PartnerCenterApiError, `${what} should be refused`)
  tell(`refused: ${what}: ${cause.status}/${cause.code} ${cause.description}`)
}

/** The cloud's client has no such method: a program that calls it does not compile; one that calls it all the same is told why. */
export async function refusedByType(client: object, name: string, input: object): Promise<void> {
  const cause = await attempted(client, name.split('.'), input).catch((error: unknown) => error)
  assert.ok(cause instanceof NotOfferedError, `${name} should not be offered`)
  tell(`not offered: ${name}: ${cause.message}`)
}

async function attempted(client: object, path: readonly string[], input: object): Promise<unknown> {
  let at: unknown = client
  for (const word of path) at = typeof at === 'object' && at !== null ? Reflect.get(at, word) : undefined
  if (typeof at !== 'function') throw new TypeError(`no ${path.join('.')}`)
  const answer: unknown = await at(input)
  // A list asks for nothing until it is read.
  const page: unknown = typeof answer === 'object' && answer !== null ? Reflect.get(answer, 'page') : undefined
  return typeof page === 'function' ? page.call(answer) : answer
}
