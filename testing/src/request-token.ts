import type { Server } from '@comptoir/server/server'

/** Asks the token service (v1) of a tenant for an access token, as a client does. */
export async function requestToken(
  server: Server,
  tenant: string,
  form: Readonly<Record<string, string>>,
): Promise<string> {
  const answer = await server.app.inject({
    method: 'POST',
    url: `/${tenant}/oauth2/token`,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(form).toString(),
  })
  const { access_token: token } = answer.json<{ access_token?: string }>()
  if (!token) throw new Error(`no token: ${answer.body}`)
  return token
}

/** The token with one claim changed and its signature left as it was: nobody may take it. */
export function tampered(token: string, changes: Readonly<Record<string, unknown>>): string {
  const [head = '', claims = '', signature = ''] = token.split('.')
  const changed = { ...JSON.parse(Buffer.from(claims, 'base64url').toString()), ...changes }
  return `${head}.${Buffer.from(JSON.stringify(changed)).toString('base64url')}.${signature}`
}
