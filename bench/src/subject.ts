import { sandboxAccounts } from '@comptoir/server/sandbox/accounts'
import { type Child, startChild } from './child.ts'

/** A running Comptoir with a token for its global account. */
export interface Subject {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  stop(): Promise<void>
}

/** Licences that any customer may buy. @see get-an-offer-by-id */
export const offerId = '031C9E47-4802-4248-838E-778FB1D2CC05'

/** Starts Comptoir in a process of its own over a database. */
export async function startSubject(database: string): Promise<Subject> {
  const child: Child = await startChild('comptoir.ts', [database])
  const [account] = sandboxAccounts
  if (!account) throw new Error('the sandbox has no accounts')
  const form = new URLSearchParams({
    grant_type: 'refresh_token',
    client_id: account.application.clientId,
    client_secret: account.application.secret,
    refresh_token: account.administrator.refreshToken,
    resource: 'https://api.partnercenter.microsoft.com',
  })
  const answer = await fetch(`${child.url}/${account.account.tenant_id}/oauth2/token`, { method: 'POST', body: form })
  const { access_token: token } = (await answer.json()) as { readonly access_token: string }
  return { url: child.url, headers: { authorization: `Bearer ${token}` }, stop: () => child.stop() }
}
