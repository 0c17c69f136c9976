import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { engines, expectError, fetchToken, PartnerApi, type PartnerCenter, startPartnerCenter } from '@comptoir/testing'
import { sampleNewCustomer } from '../customers/sample-new-customer.ts'
import { actingFor, sampleNewUser } from '../people/sample-people.ts'

const tenants = '/comptoir/v1/tenants'

for (const engine of engines)
  describe(`comptoir.tenants over ${engine.name}`, { skip: engine.skip }, () => {
    let center: PartnerCenter
    let owner: PartnerApi

    before(async () => {
      center = await startPartnerCenter({ engine })
      owner = await center.api()
    })
    after(() => center.close())

    const added = async (prefix: string, api = owner): Promise<{ id: string; domain: string }> => {
      const { status, body } = await api.post(tenants, { prefix })
      assert.equal(status, 201, JSON.stringify(body))
      return body
    }
    const userIn = async (domain: string, name: string, ...roles: readonly string[]): Promise<string> => {
      const user = sampleNewUser(center.account('global'), name, ...roles)
      const { status, body } = await owner.post('/comptoir/v1/users', {
        ...user,
        userPrincipalName: `${name}@${domain}`,
      })
      assert.equal(status, 201, JSON.stringify(body))
      return body.id
    }
    const actingAs = async (userId: string): Promise<PartnerApi> => {
      const account = await actingFor(center.server, center.account('global'), userId)
      return new PartnerApi(center.server, await fetchToken(center.server, account, 'appUser'))
    }

    test('an account begins with its primary tenant', async () => {
      const { account } = center.account('china')

      const { status, body } = await (await center.api('china')).get(tenants)

      assert.equal(status, 200)
      assert.deepEqual(body.items, [
        {
          id: account.tenant_id,
          domain: account.domain,
          name: account.name,
          primary: true,
          createdAt: '2026-01-15T09:00:00.000Z',
        },
      ])
    })

    test('a new tenant is in the domain of the cloud', async () => {
      const made = await added('Another')
      const german = await added('another', await center.api('germany'))

      assert.equal(made.domain, 'another.onmicrosoft.com')
      assert.equal(german.domain, 'another.onmicrosoft.de')
      const { body } = await owner.get(tenants)
      assert.deepEqual([body.items[0].primary, body.items[1]], [true, made])
    })

    test('a tenant that exists is associated by its id and domain, and tokens can be asked for there', async () => {
      const known = { tenantId: '9A000000-0000-4000-8000-00000000000A', domain: 'Directory.example' }

      const { status, body } = await owner.post(tenants, { ...known, name: 'Directory' })

      assert.equal(status, 201)
      assert.deepEqual(
        [body.id, body.domain, body.name],
        [known.tenantId.toLowerCase(), 'directory.example', 'Directory'],
      )
      const discovery = await center.server.app.inject({
        url: '/directory.example/.well-known/openid-configuration',
      })
      assert.equal(discovery.statusCode, 200)
    })

    test('a request that says neither what to make nor what to associate is refused', async () => {
      for (const body of [
        {},
        { tenantId: '9a000000-0000-4000-8000-00000000000b' },
        { domain: 'half.example' },
        { prefix: 'both', tenantId: '9a000000-0000-4000-8000-00000000000b', domain: 'both.example' },
      ])
        await expectError(owner.post(tenants, body), 'tenantRequestUnclear')
      await expectError(owner.post(tenants, { prefix: 'not a label' }), 'propertyInvalid')
    })

    test('a tenant, and a domain, belong to one account or customer alone', async () => {
      const { account } = center.account('germany')
      const customer = await owner.post('/v1/customers', sampleNewCustomer({ domain: 'buyer.onmicrosoft.com' }))
      assert.equal(customer.status, 201)

      for (const tenantId of [account.tenant_id, customer.body.id])
        await expectError(owner.post(tenants, { tenantId, domain: 'fresh.example' }), 'tenantTaken')
      const tenantId = '9a000000-0000-4000-8000-00000000000c'
      for (const domain of [account.domain, 'buyer.onmicrosoft.com'])
        await expectError(owner.post(tenants, { tenantId, domain }), 'tenantDomainTaken')
      await expectError(owner.post(tenants, { prefix: 'buyer' }), 'tenantDomainTaken')
    })

    test('a customer cannot take the domain of a partner’s tenant', async () => {
      const { domain } = await added('partners')

      await expectError(owner.post('/v1/customers', sampleNewCustomer({ domain })), 'domainTaken')
    })

    test('removing a tenant removes its users, at once, and its applications', async () => {
      const { id, domain } = await added('going')
      const userId = await userIn(domain, 'goer', 'userAdmin')
      const api = await actingAs(userId)
      assert.equal((await api.get('/comptoir/v1/users')).status, 200)
      const application = await owner.post('/comptoir/v1/applications', {
        name: 'Going along',
        tenantId: id,
        roles: ['developer'],
      })

      const { status, body } = await owner.delete(`${tenants}/${id}`)

      assert.equal(status, 200)
      assert.deepEqual(body, {
        tenantId: id,
        removedUsers: [`goer@${domain}`],
        removedApplications: [application.body.clientId],
      })
      await expectError(api.get('/comptoir/v1/users'), 'accessDenied')
      await expectError(owner.get(`/comptoir/v1/users/${userId}`), 'userNotFound')
      await expectError(owner.get(`/comptoir/v1/applications/${application.body.clientId}`), 'applicationNotFound')
      const discovery = await center.server.app.inject({ url: `/${id}/.well-known/openid-configuration` })
      assert.equal(discovery.statusCode, 400)
      await added('going')
    })

    test('the primary tenant, and another account’s, cannot be removed', async () => {
      await expectError(owner.delete(`${tenants}/${center.account('global').account.tenant_id}`), 'tenantPrimary')
      await expectError(owner.delete(`${tenants}/${center.account('usgov').account.tenant_id}`), 'tenantNotFound')
    })

    test('nobody removes the tenant that they are signed in through', async () => {
      const { id, domain } = await added('standing')
      const api = await actingAs(await userIn(domain, 'stander', 'manager'))

      await expectError(api.delete(`${tenants}/${id}`), 'tenantInUse')
    })

    test('a Manager does not remove a tenant with an Owner in it', async () => {
      const { id, domain } = await added('owners')
      await userIn(domain, 'ownerelsewhere', 'owner')
      const manager = await actingAs(await userIn(center.account('global').account.domain, 'manager', 'manager'))

      await expectError(manager.delete(`${tenants}/${id}`), 'roleNotGivable')
      assert.equal((await owner.delete(`${tenants}/${id}`)).status, 200)
    })

    test('the tenant of the last Owner stays, even for an application that is Owner itself', async () => {
      const first = center.account('usgov')
      const usgov = await center.api('usgov')
      const tenant = await added('lastone', usgov)
      const application = await usgov.post('/comptoir/v1/applications', { name: 'Owner', roles: ['owner'] })
      const { clientId } = application.body
      const key = await usgov.post(`/comptoir/v1/applications/${clientId}/keys`, {})
      const heir = { ...sampleNewUser(first, 'heir', 'owner'), userPrincipalName: `heir@${tenant.domain}` }
      assert.equal((await usgov.post('/comptoir/v1/users', heir)).status, 201)
      assert.equal((await usgov.post(`/comptoir/v1/applications/${clientId}/confirm`)).status, 200)
      const proven = { ...first, application: { ...first.application, clientId, secret: key.body.value } }
      const api = new PartnerApi(center.server, await fetchToken(center.server, proven, 'app'))
      const { userId } = first.administrator
      assert.equal((await api.patch(`/comptoir/v1/users/${userId}`, { roles: ['manager'] })).status, 200)

      await expectError(api.delete(`${tenants}/${tenant.id}`), 'lastHolder')

      assert.equal((await api.get(tenants)).body.totalCount, 2)
    })
  })
