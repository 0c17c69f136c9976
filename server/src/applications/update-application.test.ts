import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { engines, expectError, fetchToken, PartnerApi, type PartnerCenter, startPartnerCenter } from '@comptoir/testing'
import { actingFor, sampleNewUser } from '../people/sample-people.ts'

const applications = '/comptoir/v1/applications'

for (const engine of engines)
  describe(`comptoir.applications.update, associate and delete over ${engine.name}`, { skip: engine.skip }, () => {
    let center: PartnerCenter
    let owner: PartnerApi

    before(async () => {
      center = await startPartnerCenter({ engine })
      owner = await center.api()
    })
    after(() => center.close())

    const added = async (body: object = {}, api = owner): Promise<string> => {
      const made = await api.post(applications, { name: 'Sample', roles: ['adminAgent'], ...body })
      assert.equal(made.status, 201, JSON.stringify(made.body))
      return made.body.clientId
    }
    const signedIn = async (clientId: string): Promise<PartnerApi> => {
      const account = center.account('global')
      const { body } = await owner.post(`${applications}/${clientId}/keys`, {})
      const application = { ...account.application, clientId, secret: body.value }
      return new PartnerApi(center.server, await fetchToken(center.server, { ...account, application }, 'app'))
    }
    const manager = async (): Promise<PartnerApi> => {
      const account = center.account('global')
      const { body } = await owner.post(
        '/comptoir/v1/users',
        sampleNewUser(account, `manager${Math.trunc(performance.now() * 1000)}`, 'manager'),
      )
      const acting = await actingFor(center.server, account, body.id)
      return new PartnerApi(center.server, await fetchToken(center.server, acting, 'appUser'))
    }

    test('applications are listed page by page', async () => {
      for (const name of ['One', 'Two', 'Three']) await added({ name })
      const whole = (await owner.get(applications)).body.items
      const seen: unknown[] = []

      let page = await owner.get(`${applications}?size=2`)
      seen.push(...page.body.items)
      while (page.body.continuationToken !== undefined) {
        const headers = { 'ms-continuationtoken': page.body.continuationToken }
        page = await owner.get(`${applications}?size=2&seekOperation=Next`, headers)
        seen.push(...page.body.items)
      }

      assert.deepEqual(seen, whole)
      assert.ok(whole.length >= 4)
      await expectError(
        owner.get(`${applications}?seekOperation=Next`, { 'ms-continuationtoken': 'x' }),
        'requestInvalid',
      )
    })

    test('what is sent changes, and the rest stays', async () => {
      const clientId = await added({ replyUrls: ['https://old.example'], appIdUri: 'api://changing' })

      const { status, body } = await owner.patch(`${applications}/${clientId}`, {
        name: 'Renamed',
        replyUrls: ['https://new.example'],
        roles: ['salesAgent'],
      })

      assert.equal(status, 200)
      assert.deepEqual(
        [body.name, body.replyUrls, body.appIdUri, body.roles],
        ['Renamed', ['https://new.example'], 'api://changing', ['salesAgent']],
      )
      assert.equal((await owner.patch(`${applications}/${clientId}`, { appIdUri: 'api://changing' })).status, 200)
      assert.deepEqual((await owner.get(`${applications}/${clientId}`)).body, body)
    })

    test('new roles, and being disabled, take effect at once on a token that was got before', async () => {
      const clientId = await added()
      const api = await signedIn(clientId)
      assert.equal((await api.get('/v1/customers')).status, 200)

      await owner.patch(`${applications}/${clientId}`, { roles: ['billingAdmin'] })
      await expectError(api.get('/v1/customers'), 'roleNotEnough')
      await owner.patch(`${applications}/${clientId}`, { roles: ['adminAgent'], enabled: false })
      await expectError(api.get('/v1/customers'), 'accessDenied')
      await owner.patch(`${applications}/${clientId}`, { enabled: true })

      assert.equal((await api.get('/v1/customers')).status, 200)
    })

    test('what is not valid, taken, unknown or another account’s is refused', async () => {
      await added({ replyUrls: ['https://mine.example'], appIdUri: 'api://mine' })
      const path = `${applications}/${await added()}`

      await expectError(owner.patch(path, { replyUrls: ['gopher://x'] }), 'replyUrlInvalid')
      await expectError(owner.patch(path, { replyUrls: ['https://mine.example'] }), 'replyUrlTaken')
      await expectError(owner.patch(path, { appIdUri: 'none' }), 'appIdUriInvalid')
      await expectError(owner.patch(path, { appIdUri: 'api://mine' }), 'appIdUriTaken')
      await expectError(owner.patch(path, { roles: ['Emperor'] }), 'roleUnknown')
      await expectError(owner.patch(path, { roles: ['operator'] }), 'roleNotOfAccount')
      const stranger = `${applications}/${center.account('china').application.clientId}`
      await expectError(owner.patch(stranger, { name: 'Mine' }), 'applicationNotFound')
      await expectError(owner.delete(stranger), 'applicationNotFound')
      await expectError(owner.get(stranger), 'applicationNotFound')
    })

    test('applications that have no role yet are associated together, with the same roles', async () => {
      const clientIds = [await added({ name: 'A' }), await added({ name: 'B' })]
      for (const each of clientIds)
        assert.deepEqual((await owner.patch(`${applications}/${each}`, { roles: [] })).body.roles, [])

      const { status, body } = await owner.post(`${applications}/associate`, { clientIds, roles: ['Manager'] })

      assert.equal(status, 200)
      assert.deepEqual(
        body.applications.map(({ clientId, roles }: { clientId: string; roles: string[] }) => [clientId, roles]),
        clientIds.map((clientId) => [clientId, ['manager']]),
      )
    })

    test('an application of another account, or one with roles, is not associated, nor are those beside it', async () => {
      const free = await added()
      await owner.patch(`${applications}/${free}`, { roles: [] })
      const path = `${applications}/associate`
      const stranger = center.account('germany').application.clientId
      const known = await added()

      for (const roles of [['Emperor'], ['operator'], []]) {
        const name = roles[0] === 'Emperor' ? 'roleUnknown' : roles.length > 0 ? 'roleNotOfAccount' : 'rolesMissing'
        await expectError(owner.post(path, { clientIds: [free], roles }), name)
      }
      await expectError(
        owner.post(path, { clientIds: [free, stranger], roles: ['developer'] }),
        'applicationNotInTenant',
      )
      await expectError(owner.post(path, { clientIds: [free, known], roles: ['developer'] }), 'applicationAssociated')
      await expectError((await manager()).post(path, { clientIds: [free], roles: ['owner'] }), 'roleNotGivable')

      assert.deepEqual((await owner.get(`${applications}/${free}`)).body.roles, [])
    })

    test('a deleted application is gone with its keys, and its tokens end at once', async () => {
      const clientId = await added({ appIdUri: 'api://going' })
      const api = await signedIn(clientId)
      assert.equal((await api.get('/v1/customers')).status, 200)

      const { status } = await owner.delete(`${applications}/${clientId}`)

      assert.equal(status, 204)
      await expectError(api.get('/v1/customers'), 'accessDenied')
      await expectError(owner.get(`${applications}/${clientId}`), 'applicationNotFound')
      await added({ appIdUri: 'api://going' })
    })

    test('a Manager touches no application that is Owner', async () => {
      const clientId = await added({ roles: ['owner'] })
      const api = await manager()

      await expectError(api.patch(`${applications}/${clientId}`, { name: 'Mine' }), 'roleNotGivable')
      await expectError(api.delete(`${applications}/${clientId}`), 'roleNotGivable')
    })

    test('the audit log tells what was made, changed and deleted', async () => {
      const usgov = await center.api('usgov')
      const clientId = await added({}, usgov)
      await usgov.patch(`${applications}/${clientId}`, { name: 'Renamed' })
      await usgov.delete(`${applications}/${clientId}`)

      const { items } = (await usgov.get('/comptoir/v1/auditrecords')).body

      const told = items.map((each: Record<string, string>) => [
        each['operationType'],
        JSON.parse(each['resourceOldValue'] ?? '{}').Name,
        JSON.parse(each['resourceNewValue'] ?? '{}').Name,
      ])
      assert.deepEqual(told, [
        ['delete_application', 'Renamed', undefined],
        ['update_application', 'Sample', 'Renamed'],
        ['create_application', undefined, 'Sample'],
      ])
    })
  })
