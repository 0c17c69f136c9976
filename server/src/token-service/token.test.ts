import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type ErrorName, errorSpec } from '@comptoir/contract/errors'
import { engines, type PartnerCenter, startPartnerCenter } from '@comptoir/testing'
import { decodeJwt, decodeProtectedHeader } from 'jose'

const csp = 'https://api.partnercenter.microsoft.com'

for (const engine of engines)
  describe(`the token service over ${engine.name}`, { skip: engine.skip }, () => {
    let center: PartnerCenter

    before(async () => {
      center = await startPartnerCenter({ engine })
    })
    after(() => center.close())

    const post = async (path: string, form: Record<string, string>, headers: Record<string, string> = {}) => {
      const answer = await center.server.app.inject({
        method: 'POST',
        url: path,
        headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
        payload: new URLSearchParams(form).toString(),
      })
      return { status: answer.statusCode, headers: answer.headers, body: answer.json() }
    }
    const appForm = (cloud = 'global') => {
      const { application } = center.account(cloud)
      return {
        grant_type: 'client_credentials',
        client_id: application.clientId,
        client_secret: application.secret,
        resource: csp,
      }
    }
    const refreshForm = (cloud = 'global') => ({
      ...appForm(cloud),
      grant_type: 'refresh_token',
      refresh_token: center.account(cloud).administrator.refreshToken,
    })
    const tenant = (cloud = 'global') => center.account(cloud).account.tenant_id
    const v1 = (cloud = 'global') => `/${tenant(cloud)}/oauth2/token`
    const v2 = (cloud = 'global') => `/${tenant(cloud)}/oauth2/v2.0/token`
    const expectRefusal = (answer: Awaited<ReturnType<typeof post>>, name: ErrorName) => {
      const { status, code, oauth } = errorSpec(name)
      assert.deepEqual(
        { status: answer.status, error: answer.body.error, codes: answer.body.error_codes },
        { status, error: oauth, codes: [code] },
        JSON.stringify(answer.body),
      )
      assert.match(
        answer.body.error_description,
        new RegExp(`^AADSTS${code}: [^]+\\r\\nTrace ID: [^]+\\r\\nCorrelation ID: [^]+\\r\\nTimestamp: `),
      )
      assert.match(answer.body.timestamp, /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\dZ$/)
    }

    test('v1 client credentials give an app-only token, with every number as text', async () => {
      const { status, headers, body } = await post(v1(), appForm())

      assert.equal(status, 200)
      assert.equal(headers['cache-control'], 'no-store, no-cache')
      const { access_token, ...rest } = body
      assert.deepEqual(rest, {
        token_type: 'Bearer',
        expires_in: '3599',
        ext_expires_in: '3599',
        expires_on: '1768471200',
        not_before: '1768467300',
        resource: csp,
      })
      const claims = decodeJwt(access_token)
      const { application } = center.account('global')
      assert.equal(claims['appid'], application.clientId)
      assert.equal(claims.sub, application.objectId)
      assert.equal(claims['oid'], application.objectId)
      assert.equal(claims.aud, csp)
      assert.equal(claims.iss, `https://sts.windows.net/${tenant()}/`)
      assert.equal(claims['ver'], '1.0')
      assert.equal(claims['scp'], undefined)
      assert.equal((claims.exp ?? 0) - (claims.iat ?? 0), 3900)
      assert.equal(decodeProtectedHeader(access_token).alg, 'RS256')
    })

    test('a v1 refresh token gives a user token that carries MFA, and a new refresh token beside the old', async () => {
      const first = await post(v1(), refreshForm())
      const second = await post(v1(), { ...refreshForm(), refresh_token: first.body.refresh_token })

      assert.equal(first.body.scope, 'user_impersonation')
      assert.notEqual(first.body.refresh_token, refreshForm().refresh_token)
      const claims = decodeJwt(second.body.access_token)
      assert.deepEqual(claims['amr'], ['pwd', 'mfa'])
      assert.equal(claims['scp'], 'user_impersonation')
      assert.equal(claims['upn'], center.account('global').administrator.userPrincipalName)
      assert.notEqual(claims.sub, claims['oid'])
      assert.equal(decodeJwt(first.body.id_token).aud, center.account('global').application.clientId)
    })

    test('v2 takes its target from the scope, and its numbers are numbers', async () => {
      const { grant_type, client_id, client_secret } = appForm()
      const { status, body } = await post(v2(), { grant_type, client_id, client_secret, scope: `${csp}/.default` })

      assert.equal(status, 200)
      const { access_token, ...rest } = body
      assert.deepEqual(rest, { token_type: 'Bearer', expires_in: 3599, ext_expires_in: 3599 })
      assert.equal(decodeJwt(access_token)['ver'], '1.0')
    })

    test('v2 gives a refresh token and an ID token where their scopes are asked for', async () => {
      const { resource: _, ...form } = refreshForm()

      const plain = await post(v2(), { ...form, scope: `${csp}/user_impersonation` })
      const full = await post(v2(), { ...form, scope: `openid offline_access ${csp}/user_impersonation` })

      assert.deepEqual(Object.keys(plain.body), ['token_type', 'scope', 'expires_in', 'ext_expires_in', 'access_token'])
      assert.equal(full.body.scope, `${csp}/user_impersonation`)
      assert.equal(typeof full.body.refresh_token, 'string')
      assert.equal(decodeJwt(full.body.id_token)['tid'], tenant())
    })

    test('the tenant may be named by its domain, and the resource with space around it, in any case', async () => {
      const { domain } = center.account('germany').account
      const answer = await post(`/${domain.toUpperCase()}/oauth2/token`, {
        ...appForm('germany'),
        resource: ` ${csp}/ `,
      })

      assert.equal(answer.status, 200)
      assert.equal(answer.body.resource, `${csp}/`)
    })

    test('each cloud signs with its own issuer', async () => {
      const issuers = await Promise.all(
        ['global', 'china', 'germany', 'usgov'].map(
          async (cloud) => decodeJwt((await post(v1(cloud), appForm(cloud))).body.access_token).iss,
        ),
      )

      assert.deepEqual(issuers, [
        `https://sts.windows.net/${tenant('global')}/`,
        `https://sts.chinacloudapi.cn/${tenant('china')}/`,
        `https://sts.microsoftonline.de/${tenant('germany')}/`,
        `https://login.microsoftonline.us/${tenant('usgov')}/`,
      ])
    })

    test('a wrong secret is refused', async () => {
      expectRefusal(await post(v1(), { ...appForm(), client_secret: 'wrong' }), 'clientSecretInvalid')
    })

    test('a missing secret is refused, in the words of each grant', async () => {
      const { client_secret: _, ...form } = appForm()
      const { client_secret: __, ...refresh } = refreshForm()

      expectRefusal(await post(v1(), form), 'clientCredentialMissing')
      expectRefusal(await post(v1(), refresh), 'clientSecretMissing')
    })

    test('an application of another tenant is unknown', async () => {
      expectRefusal(await post(v1('china'), appForm('global')), 'applicationUnknown')
    })

    test('tenants that are unknown, empty, malformed or none are refused, each its own way', async () => {
      expectRefusal(await post('/00000000-0000-4000-8000-000000000009/oauth2/token', appForm()), 'tenantUnknown')
      expectRefusal(await post('/00000000-0000-0000-0000-000000000000/oauth2/token', appForm()), 'tenantEmpty')
      expectRefusal(await post('/nowhere/oauth2/token', appForm()), 'tenantNotDomain')
      expectRefusal(await post('/common/oauth2/token', appForm()), 'tenantMissing')
    })

    test('a tenant is unknown at the host of another cloud', async () => {
      const elsewhere = await post(v1('global'), appForm('global'), { host: 'login.chinacloudapi.cn' })
      const home = await post(v1('china'), appForm('china'), { host: 'login.chinacloudapi.cn' })

      expectRefusal(elsewhere, 'tenantUnknown')
      assert.equal(home.status, 200)
    })

    test('a resource that nobody knows is refused, and so is another cloud’s directory', async () => {
      expectRefusal(await post(v1(), { ...appForm(), resource: 'https://nobody.example' }), 'resourceUnknown')
      expectRefusal(await post(v1(), { ...appForm(), resource: 'https://graph.cloudapi.de' }), 'resourceUnknown')
      assert.equal(
        (await post(v1('germany'), { ...appForm('germany'), resource: 'https://graph.cloudapi.de' })).status,
        200,
      )
    })

    test('missing parameters are named', async () => {
      const { resource: _, ...noResource } = appForm()
      const { grant_type: __, ...noGrant } = appForm()
      const { client_id: ___, ...noClient } = appForm()
      const named = await Promise.all([post(v1(), noResource), post(v1(), noGrant), post(v1(), noClient)])

      for (const answer of named) expectRefusal(answer, 'parameterMissing')
      assert.deepEqual(
        named.map(({ body }) => /'(\w+)'/.exec(body.error_description)?.[1]),
        ['resource', 'grant_type', 'client_id'],
      )
    })

    test('parameters in a JSON body count as missing', async () => {
      const answer = await center.server.app.inject({ method: 'POST', url: v1(), payload: appForm() })

      assert.deepEqual([answer.statusCode, answer.json().error_codes], [400, [900144]])
    })

    test('unsupported grants and the password grant are refused', async () => {
      expectRefusal(await post(v1(), { ...appForm(), grant_type: 'guessing' }), 'grantUnsupported')
      const password = await post(v1(), { ...appForm(), grant_type: 'password', username: 'a', password: 'b' })
      expectRefusal(password, 'userPasswordWrong')
    })

    test('v2 refuses a scope without .default, and one that names no resource', async () => {
      const { resource: _, ...form } = appForm()
      const { resource: __, ...refresh } = refreshForm()

      expectRefusal(await post(v2(), { ...form, scope: `${csp}/user_impersonation` }), 'scopeNotDefault')
      const two = `${csp}/user_impersonation https://cloudpartner.azure.com/user_impersonation`
      expectRefusal(await post(v2(), { ...refresh, scope: two }), 'scopeInvalid')
    })

    test('a refresh token that nobody issued, or that was issued to another application, is unreadable', async () => {
      expectRefusal(await post(v1(), { ...refreshForm(), refresh_token: 'made up' }), 'refreshTokenUnreadable')
      const stolen = { ...refreshForm('china'), refresh_token: refreshForm('global').refresh_token }
      expectRefusal(await post(v1('china'), stolen), 'refreshTokenUnreadable')
    })

    test('discovery tells addresses on this server; the issuer of v1 is the cloud’s, of v2 the address that was asked', async () => {
      const v1Document = (
        await center.server.app.inject(`/${tenant('germany')}/.well-known/openid-configuration`)
      ).json()
      const v2Document = (
        await center.server.app.inject(`/${tenant('germany')}/v2.0/.well-known/openid-configuration`)
      ).json()

      assert.equal(v1Document.issuer, `https://sts.microsoftonline.de/${tenant('germany')}/`)
      assert.equal(v1Document.token_endpoint, `http://localhost:80/${tenant('germany')}/oauth2/token`)
      assert.equal(v2Document.issuer, `http://localhost:80/${tenant('germany')}/v2.0`)
      assert.equal(v2Document.jwks_uri, `http://localhost:80/${tenant('germany')}/discovery/v2.0/keys`)
      assert.equal(v2Document.cloud_graph_host_name, 'graph.cloudapi.de')
    })

    test('discovery of an unknown tenant says invalid_tenant', async () => {
      const answer = await center.server.app.inject('/unknown.example/.well-known/openid-configuration')

      assert.deepEqual([answer.statusCode, answer.json().error], [400, 'invalid_tenant'])
    })

    test('the published keys verify the tokens', async () => {
      const { createLocalJWKSet, jwtVerify } = await import('jose')
      const keys = (await center.server.app.inject('/common/discovery/keys')).json()
      const token = (await post(v1(), appForm())).body.access_token

      const verified = await jwtVerify(token, createLocalJWKSet(keys), { currentDate: new Date(center.clock.now()) })

      assert.equal(verified.payload['tid'], tenant())
      const v2Keys = (await center.server.app.inject(`/${tenant()}/discovery/v2.0/keys`)).json()
      assert.equal(v2Keys.keys[0].issuer, `http://localhost:80/${tenant()}/v2.0`)
    })
  })
