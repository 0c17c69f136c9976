import type { PartnerCenter } from '@comptoir/testing'
import type { MadeSecrets } from './tell.ts'

/** Sends secrets where they do not belong, as clients do by mistake: what is refused is noted, too. */
export async function sendSecretsAstray(center: PartnerCenter, { secrets }: MadeSecrets): Promise<void> {
  const { account, application } = center.account('global')
  const { app } = center.server
  const token = await center.token()
  const authorization = `Bearer ${token}`
  const form = { 'content-type': 'application/x-www-form-urlencoded' }
  const mistyped = 'my-other-password-8f2a61c0'
  secrets.set('access token', token)
  secrets.set('mistyped secret', mistyped)
  const query = new URLSearchParams({ client_secret: application.secret, code: mistyped, access_token: token })
  const credentials = Buffer.from(`${application.clientId}:${mistyped}`).toString('base64')
  const grant = new URLSearchParams({ client_id: application.clientId, client_secret: mistyped })
  const requests = [
    { method: 'GET', url: `/v1/customers?${query}`, headers: { authorization } },
    { method: 'GET', url: `/comptoir/v1/clock?${query}`, headers: { authorization } },
    { method: 'GET', url: `/nowhere?${query}`, headers: { authorization } },
    { method: 'GET', url: `/common/oauth2/authorize?${query}` },
    { method: 'GET', url: `/common/oauth2/v2.0/authorize?${query}` },
    { method: 'POST', url: `/${account.tenant_id}/oauth2/token?${query}`, headers: form, payload: grant.toString() },
    {
      method: 'POST',
      url: `/${account.tenant_id}/oauth2/token`,
      headers: form,
      payload: `${grant}&grant_type=client_credentials`,
    },
    {
      method: 'POST',
      url: `/${account.tenant_id}/oauth2/v2.0/token`,
      headers: { ...form, authorization: `Basic ${credentials}` },
      payload: `grant_type=refresh_token&refresh_token=${mistyped}`,
    },
    {
      method: 'POST',
      url: `/${account.tenant_id}/oauth2/token`,
      headers: form,
      payload: `${grant}&grant_type=password&username=admin&password=${mistyped}`,
    },
    { method: 'GET', url: '/v1/customers', headers: { authorization: `Bearer ${mistyped}` } },
    { method: 'GET', url: '/v1/customers', headers: { authorization: `Basic ${credentials}` } },
    { method: 'POST', url: '/v1/customers', headers: { authorization }, payload: { password: mistyped } },
    { method: 'POST', url: '/v1/customers', headers: { authorization }, payload: `{"password":"${mistyped}"` },
    { method: 'POST', url: '/comptoir/v1/clock', headers: { authorization }, payload: { advance: mistyped } },
  ] as const
  for (const request of requests) await app.inject(request)
}
