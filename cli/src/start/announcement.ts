import type { NewAccount } from '@comptoir/server/identity/create-account'

/** What `--json` prints, on one line. */
export interface Readiness {
  readonly url: string
  readonly pid: number
  /** Milliseconds from the start of the process. */
  readonly readyMs: number
  readonly accounts: readonly {
    readonly cloud: string
    readonly name: string
    readonly tenantId: string
    readonly domain: string
    readonly clientId: string
    readonly clientSecret: string
    readonly refreshToken: string
    readonly userPrincipalName: string
  }[]
}

export function readiness(url: string, readyMs: number, accounts: readonly NewAccount[]): Readiness {
  return {
    url,
    pid: process.pid,
    readyMs,
    accounts: accounts.map(({ account, application, administrator }) => ({
      cloud: account.cloud,
      name: account.name,
      tenantId: account.tenant_id,
      domain: account.domain,
      clientId: application.clientId,
      clientSecret: application.secret,
      refreshToken: administrator.refreshToken,
      userPrincipalName: administrator.userPrincipalName,
    })),
  }
}

/** What a person sees once the server is ready: where it is, whom they may be, and two lines to copy. */
export function announcement({ url, readyMs, accounts }: Readiness, place: string): string {
  const [first] = accounts
  const lines = [
    `Comptoir is ready at ${url} (${readyMs} ms). ${place} keeps the data.`,
    '',
    'One sandbox account in each cloud; everyone knows these credentials:',
  ]
  for (const account of accounts)
    lines.push(
      '',
      `  ${account.cloud.padEnd(8)} ${account.name}`,
      `           tenant         ${account.tenantId}`,
      `           domain         ${account.domain}`,
      `           client id      ${account.clientId}`,
      `           key            ${account.clientSecret}`,
      `           refresh token  ${account.refreshToken}`,
      `                          (App+User, for ${account.userPrincipalName}, obtained with MFA)`,
    )
  if (first)
    lines.push(
      '',
      'Get a token, then list the customers:',
      '',
      tokenLine(url, first),
      `curl -s ${url}/v1/customers -H "Authorization: Bearer $TOKEN"`,
    )
  lines.push(
    '',
    `All operations: ${url}/docs   What each cloud offers: ${url}/comptoir/v1/clouds   Stop with Ctrl-C.`,
    '',
  )
  return lines.join('\n')
}

function tokenLine(
  url: string,
  { tenantId, clientId, clientSecret, refreshToken }: Readiness['accounts'][number],
): string {
  const form = [
    'grant_type=refresh_token',
    `client_id=${clientId}`,
    `client_secret=${clientSecret}`,
    `refresh_token=${refreshToken}`,
    'resource=https://api.partnercenter.microsoft.com',
  ]
  const flags = form.map((each) => `-d ${each}`).join(' ')
  return `TOKEN=$(curl -s ${url}/${tenantId}/oauth2/token ${flags} | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')`
}
