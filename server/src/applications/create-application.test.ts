import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { engines, expectError, fetchToken, PartnerApi, type PartnerCenter, startPartnerCenter } from '@comptoir/testing'
import { actingFor, sampleNewUser } from '../people/sample-people.ts'

const applications = '/comptoir/v1/applications'

for (const engine of engines)
  describe(`comptoir.applications.create over ${engine.name}`, { skip: engine.skip }, () => {
    let center: PartnerCenter
    let owner: PartnerApi

    before(async () => {
      center = await startPartnerCenter({ engine })
      owner = await center.api()
    })
    after(() => center.close())

    const managerOf = async (cloud: string): Promise<PartnerApi> => {
      const account = center.account(cloud)
      const { body } = await (await center.api(cloud)).post(
        '/comptoir/v1/users',
        sampleNewUser(account, 'manager', 'manager'),
      )
      return new PartnerApi(
        center.server,
        await fetchToken(center.server, await actingFor(center.server, account, body.id), 'appUser'),
      )
    }
    const tokenOf = async (cloud: string, api: PartnerApi, clientId: string): Promise<PartnerApi> => {
      const account = center.account(cloud)
      const { body } = await api.post(`${applications}/${clientId}/keys`, {})
      const application = { ...account.application, clientId, secret: body.value }
      return new PartnerApi(center.server, await fetchToken(center.server, { ...account, application }, 'app'))
    }

    test('an application is made with its addresses and roles, and shown again', async () => {
      const { account } = center.account('global')
      const asked = {
        name: 'Submissions',
        replyUrls: ['https://submissions.example/signed-in', 'http://localhost:3000'],
        appIdUri: 'https://submissions.example/app',
        roles: ['Manager'],
      }

      const { status, body } = await owner.post(applications, asked)

      const { clientId, objectId, ...application } = body
      assert.equal(status, 201)
      assert.notEqual(clientId, objectId)
      assert.deepEqual(application, {
        ...asked,
        tenantId: account.tenant_id,
        kind: 'web',
        roles: ['manager'],
        registration: 'confirmed',
        enabled: true,
        createdAt: '2026-01-15T09:00:00.000Z',
      })
      assert.deepEqual((await owner.get(`${applications}/${clientId.toUpperCase()}`)).body, body)
    })

    test('it gets a token with its key, and may do what its roles may', async () => {
      const { body } = await owner.post(applications, { name: 'Selling', roles: ['adminAgent'] })

      const api = await tokenOf('global', owner, body.clientId)

      assert.equal((await api.get('/v1/customers')).status, 200)
      await expectError(api.get(applications), 'roleNotEnough')
    })

    test('the Submission API takes an application that is Manager, and no other', async () => {
      const asked = async (role: string): Promise<number> => {
        const { body } = await owner.post(applications, { name: role, roles: [role] })
        const key = await owner.post(`${applications}/${body.clientId}/keys`, {})
        const form = {
          grant_type: 'client_credentials',
          client_id: body.clientId,
          client_secret: key.body.value,
          resource: ' https://api.partner.microsoft.com',
        }
        const token = await center.server.app.inject({
          method: 'POST',
          url: `/${center.account('global').account.tenant_id}/oauth2/token`,
          headers: { 'content-type': 'application/x-www-form-urlencoded' },
          payload: new URLSearchParams(form).toString(),
        })
        const headers = { authorization: `Bearer ${token.json().access_token}` }
        const { statusCode } = await center.server.app.inject({ url: '/v1.0/ingestion/products', headers })
        return statusCode
      }

      // What is admitted finds an operation, built or planned.
      assert.notEqual(await asked('manager'), 403)
      assert.equal(await asked('developer'), 403)
    })

    test('a reply URL is one application’s alone in a directory, but for loopback addresses', async () => {
      const replyUrls = ['https://unique.example', 'http://localhost']
      assert.equal((await owner.post(applications, { name: 'First', roles: ['developer'], replyUrls })).status, 201)

      await expectError(owner.post(applications, { name: 'Second', roles: ['developer'], replyUrls }), 'replyUrlTaken')

      const elsewhere = await owner.post('/comptoir/v1/tenants', { prefix: 'elsewhere' })
      const other = { name: 'Second', roles: ['developer'], replyUrls, tenantId: elsewhere.body.id }
      assert.equal((await owner.post(applications, other)).status, 201)
    })

    test('an App ID URI is one application’s alone, whatever the account', async () => {
      const app = { name: 'First', roles: ['developer'], appIdUri: 'api://one-alone' }
      assert.equal((await owner.post(applications, app)).status, 201)

      await expectError(owner.post(applications, app), 'appIdUriTaken')
      await expectError((await center.api('usgov')).post(applications, app), 'appIdUriTaken')
    })

    test('addresses, roles and tenants that are none are refused, and nothing is made', async () => {
      const app = { name: 'Never', roles: ['developer'] }
      const { totalCount } = (await owner.get(applications)).body

      await expectError(owner.post(applications, { ...app, replyUrls: ['http://far.example'] }), 'replyUrlInvalid')
      await expectError(owner.post(applications, { ...app, appIdUri: 'app' }), 'appIdUriInvalid')
      await expectError(owner.post(applications, { ...app, roles: ['Emperor'] }), 'roleUnknown')
      await expectError(owner.post(applications, { ...app, roles: ['reviewer'] }), 'roleNotOfAccount')
      await expectError(owner.post(applications, { ...app, roles: [] }), 'rolesMissing')
      const tenantId = center.account('china').account.tenant_id
      await expectError(owner.post(applications, { ...app, tenantId }), 'tenantNotFound')

      assert.equal((await owner.get(applications)).body.totalCount, totalCount)
    })

    test('a Manager makes no application that is Owner', async () => {
      const manager = await managerOf('global')

      await expectError(manager.post(applications, { name: 'Climber', roles: ['owner'] }), 'roleNotGivable')
      assert.equal((await manager.post(applications, { name: 'Helper', roles: ['manager'] })).status, 201)
    })

    test('in a cloud of registration by hand a web application waits until an Owner confirms it', async () => {
      for (const cloud of ['germany', 'usgov']) {
        const api = await center.api(cloud)
        const { body } = await api.post(applications, { name: 'By hand', roles: ['adminAgent'] })
        assert.equal(body.registration, 'registered', cloud)
        const application = await tokenOf(cloud, api, body.clientId)
        const refused = await expectError(application.get('/v1/customers'), 'accessDenied')
        assert.match(refused.body.description, /not registered/)
        await expectError((await managerOf(cloud)).post(`${applications}/${body.clientId}/confirm`), 'roleNotEnough')

        const confirmed = await api.post(`${applications}/${body.clientId}/confirm`)

        assert.equal(confirmed.body.registration, 'confirmed')
        assert.equal((await application.get('/v1/customers')).status, 200)
        await expectError(api.post(`${applications}/${body.clientId}/confirm`), 'applicationConfirmed')
      }
    })

    test('a native application needs consent alone, in every cloud', async () => {
      for (const cloud of ['global', 'china', 'germany', 'usgov']) {
        const { body } = await (await center.api(cloud)).post(applications, {
          name: 'On a desk',
          kind: 'native',
          roles: ['developer'],
        })
        assert.equal(body.registration, 'confirmed', cloud)
      }
    })

    test('nothing is confirmed that is not there', async () => {
      const { clientId } = center.account('china').application

      await expectError(owner.post(`${applications}/${clientId}/confirm`), 'applicationNotFound')
    })
  })
