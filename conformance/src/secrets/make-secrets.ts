import { sandboxSecrets } from '@comptoir/server/sandbox/accounts'
import type { PartnerApi, PartnerCenter } from '@comptoir/testing'
import { enrollmentOf } from '../own-api-world.ts'
import { expectStatus, newCustomer } from '../world.ts'
import { askMarketplace } from './marketplace-secrets.ts'
import { SignInSecrets } from './sign-in-secrets.ts'
import { type MadeSecrets, tell } from './tell.ts'

/** Has every operation that tells a secret tell one, and everything else that is secret used. */
export async function makeSecrets(center: PartnerCenter): Promise<MadeSecrets> {
  const made: MadeSecrets = { secrets: new Map(), tellers: new Set() }
  const api = await center.api()
  knownBeforehand(center, made)
  await useTokens(center, made)
  await askCustomers(api, made)
  await askPeople(center, made)
  await askApplications(api, made)
  await askEnrollments(center, made)
  await askTrustees(center, made)
  await askMarketplace(center, made)
  return made
}

function knownBeforehand({ server, account }: PartnerCenter, { secrets }: MadeSecrets): void {
  const { application, administrator } = account('global')
  secrets.set('password of the sandbox', sandboxSecrets.password)
  secrets.set('seed of one-time codes', sandboxSecrets.totpSecret)
  secrets.set('key of the sandbox’s application', application.secret)
  secrets.set('refresh token of the sandbox', administrator.refreshToken)
  for (const { kid, privateKey } of server.tokens.keys)
    for (const [name, value] of Object.entries(privateKey.export({ format: 'jwk' })))
      if (['d', 'p', 'q', 'dp', 'dq', 'qi'].includes(name))
        secrets.set(`${name} of the signing key ${kid}`, String(value))
}

async function useTokens(center: PartnerCenter, { secrets }: MadeSecrets): Promise<void> {
  const { account, application, administrator } = center.account('global')
  const client = { client_id: application.clientId, client_secret: application.secret }
  const resource = 'https://api.partnercenter.microsoft.com'
  const refresh = { grant_type: 'refresh_token', refresh_token: administrator.refreshToken, ...client }
  const ask = async (path: string, form: Record<string, string>) => {
    const answer = await center.server.app.inject({
      method: 'POST',
      url: `/${account.tenant_id}${path}`,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams(form).toString(),
    })
    for (const name of ['access_token', 'refresh_token', 'id_token']) {
      const token = answer.json()[name]
      if (token) secrets.set(`${name} of ${path} by ${form['grant_type']}`, token)
    }
  }
  await ask('/oauth2/token', { grant_type: 'client_credentials', resource, ...client })
  await ask('/oauth2/token', { resource, ...refresh })
  await ask('/oauth2/v2.0/token', { scope: `${resource}/user_impersonation offline_access openid`, ...refresh })
}

async function askCustomers(api: PartnerApi, made: MadeSecrets): Promise<void> {
  const customer = newCustomer()
  const created = await tell(api, made, ['csp.customers.create', '/v1/customers', customer])
  made.secrets.set('one-time password of a customer', created.userCredentials.password)
  const administrators = `/comptoir/v1/customers/${created.id}/administrators`
  const administrator = {
    userPrincipalName: `owner@${created.companyProfile.domain}`,
    givenName: 'Gena',
    familyName: 'Soto',
  }
  const told = await tell(api, made, ['comptoir.customers.administrators.create', administrators, administrator])
  made.secrets.set('one-time password of a customer’s administrator', told.oneTimePassword)
}

async function askPeople(center: PartnerCenter, made: MadeSecrets): Promise<void> {
  const api = await center.api()
  const person = {
    userPrincipalName: 'marta@comptoirglobal.onmicrosoft.com',
    givenName: 'Marta',
    familyName: 'Quay',
    roles: ['salesAgent'],
  }
  const created = await tell(api, made, ['comptoir.users.create', '/comptoir/v1/users', person])
  made.secrets.set('one-time password of somebody new', created.oneTimePassword)
  const path = `/comptoir/v1/users/${created.id}/resetpassword`
  const reset = await tell(api, made, ['comptoir.users.resetPassword', path])
  made.secrets.set('one-time password of somebody who forgot theirs', reset.oneTimePassword)
  const signIns = new SignInSecrets(center, made.secrets)
  await signIns.signInFirst(person.userPrincipalName, reset.oneTimePassword)
  await signIns.signInDevice()
}

async function askApplications(api: PartnerApi, made: MadeSecrets): Promise<void> {
  const application = {
    name: 'Till of the harbour shop',
    roles: ['manager'],
    replyUrls: ['https://till.example/answer'],
  }
  const { clientId } = expectStatus(201, await api.post('/comptoir/v1/applications', application)).body
  const key = await tell(api, made, [
    'comptoir.applications.keys.add',
    `/comptoir/v1/applications/${clientId}/keys`,
    {},
  ])
  made.secrets.set('key of an application', key.value)
}

async function askEnrollments(center: PartnerCenter, made: MadeSecrets): Promise<void> {
  const { account } = center.account('global')
  const told = await tell(await center.api(), made, [
    'comptoir.enrollments.create',
    '/comptoir/v1/enrollments',
    enrollmentOf(account),
  ])
  made.secrets.set('one-time password of an enrolment’s administrator', told.administrator.oneTimePassword)
}

async function askTrustees(center: PartnerCenter, made: MadeSecrets): Promise<void> {
  const operator = await center.api('global', 'appUser', { roles: ['operator'] })
  const told = await tell(operator, made, [
    'comptoir.accounts.createTrustee',
    '/comptoir/v1/accounts/trustees',
    {
      cloud: 'germany',
      name: 'Treuhand',
      domain: 'treuhand.example',
      administrator: { userPrincipalName: 'thea@treuhand.example', givenName: 'Thea', familyName: 'Hafen' },
    },
  ])
  made.secrets.set('one-time password of a data trustee', told.administrator.oneTimePassword)
}
