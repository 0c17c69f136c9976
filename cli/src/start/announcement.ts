import { type Role, roleSpec } from '@comptoir/contract/identity/roles'
import type { NewAccount } from '@comptoir/server/identity/create-account'
import { sandboxSecrets } from '@comptoir/server/sandbox/accounts'
import { codeAt, timeStepAt } from '@comptoir/server/sign-in/totp-rules'
import type { Running } from './running.ts'

/** Somebody who can sign in. */
interface AnnouncedPerson {
  readonly userPrincipalName: string
  readonly account: string
  readonly cloud: string
  readonly roles: readonly Role[]
}

/** What `--json` prints, on one line. */
export interface Readiness {
  readonly url: string
  /** Absent: HTTP alone. */
  readonly httpsUrl?: string
  /** File with the authority that clients of HTTPS are to trust; absent where it is in memory alone. */
  readonly caPath?: string
  /** That authority, PEM. */
  readonly ca?: string
  readonly pid: number
  /** Milliseconds from the start of the process. */
  readonly readyMs: number
  /** Those that sell come first, one a cloud. */
  readonly accounts: readonly {
    readonly cloud: string
    readonly kind: string
    readonly name: string
    readonly tenantId: string
    readonly domain: string
    readonly clientId: string
    readonly clientSecret: string
    readonly refreshToken: string
    readonly userPrincipalName: string
  }[]
  readonly people: readonly AnnouncedPerson[]
  /** Everyone's. */
  readonly password: string
  /** Seed of everyone's one-time codes, base32. */
  readonly totpSecret: string
}

export function readiness(running: Running, readyMs: number, accounts: readonly NewAccount[]): Readiness {
  const { url, httpsUrl, certificate } = running
  return {
    url,
    ...(httpsUrl !== undefined && { httpsUrl }),
    ...(certificate?.authorityPath !== undefined && { caPath: certificate.authorityPath }),
    ...(certificate?.authority !== undefined && { ca: certificate.authority }),
    pid: process.pid,
    readyMs,
    accounts: accounts.map(({ account, application, administrator }) => ({
      cloud: account.cloud,
      kind: account.kind,
      name: account.name,
      tenantId: account.tenant_id,
      domain: account.domain,
      clientId: application.clientId,
      clientSecret: application.secret,
      refreshToken: administrator.refreshToken,
      userPrincipalName: administrator.userPrincipalName,
    })),
    people: accounts.flatMap(({ account, administrator, people }) =>
      [administrator, ...people].map(({ userPrincipalName, roles }) => ({
        userPrincipalName,
        account: account.name,
        cloud: account.cloud,
        roles,
      })),
    ),
    ...sandboxSecrets,
  }
}

/** What a person sees once the server is ready: where it is, whom they may be, and two lines to copy. */
export function announcement(ready: Readiness, place: string): string {
  const { url, httpsUrl, readyMs, accounts } = ready
  const [first] = accounts
  const also = httpsUrl === undefined ? '' : ` and ${httpsUrl}`
  const lines = [
    `Comptoir is ready at ${url}${also} (${readyMs} ms). ${place} keeps the data.`,
    '',
    'One sandbox account in each cloud, and those who run the installation; everyone knows these credentials:',
    ...accounts.flatMap((account) => accountLines(account, ready)),
    ...signInLines(ready),
  ]
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

function accountLines(account: Readiness['accounts'][number], { people }: Readiness): readonly string[] {
  const own = people.filter((person) => person.account === account.name)
  return [
    '',
    `  ${account.cloud.padEnd(8)} ${account.name}`,
    `           tenant         ${account.tenantId}`,
    `           domain         ${account.domain}`,
    `           client id      ${account.clientId}`,
    `           key            ${account.clientSecret}`,
    `           refresh token  ${account.refreshToken}`,
    `                          (App+User, for ${account.userPrincipalName}, obtained with MFA)`,
    ...own.map(
      ({ userPrincipalName, roles }, index) =>
        `           ${(index === 0 ? 'people' : '').padEnd(13)}  ${userPrincipalName} (${roles.map((role) => roleSpec(role).name).join(', ')})`,
    ),
  ]
}

function signInLines({ password, totpSecret, caPath }: Readiness): readonly string[] {
  const trust = caPath === undefined ? [] : [`  to trust HTTPS            ${caPath} ("comptoir certs" tells how)`]
  return [
    '',
    'To sign in as any of these people:',
    '',
    `  password                  ${password}`,
    `  one-time code             ${codeAt(totpSecret, timeStepAt(Date.now()))} now; "comptoir code" prints the next ones, of the seed ${totpSecret}`,
    ...trust,
  ]
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
