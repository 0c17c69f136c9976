import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { engines, expectError, type PartnerApi, type PartnerCenter, startPartnerCenter } from '@comptoir/testing'
import { sandboxAccounts } from '../sandbox/accounts.ts'
import { installationAccounts } from '../sandbox/installation-accounts.ts'
import { type Parameter, query } from '../store/query.ts'
import { sampleEnrollment } from './sample-enrollment.ts'

const path = '/comptoir/v1/enrollments'

const renamePerson = query((db, p: Parameter<{ partner_id: string; user_id: string; user_principal_name: string }>) =>
  db
    .updateTable('person')
    .set({ user_principal_name: p('user_principal_name') })
    .where('partner_id', '=', p('partner_id'))
    .where('user_id', '=', p('user_id')),
)

for (const engine of engines)
  describe(`enrolling an organisation over ${engine.name}`, { skip: engine.skip }, () => {
    let center: PartnerCenter
    let operator: PartnerApi
    let partner: PartnerApi
    before(async () => {
      const [operators] = installationAccounts
      assert.ok(operators)
      center = await startPartnerCenter({ engine, accounts: [operators, ...sandboxAccounts] })
      operator = await center.api('global')
      partner = await center.api('germany')
    })
    after(() => center.close())

    test('makes an account of its own in the cloud, a draft, whose administrator’s password is told once', async () => {
      const { status, body } = await operator.post(path, sampleEnrollment({ mpnId: '7700010' }))

      assert.equal(status, 201)
      assert.deepEqual([body.state, body.cloud, body.kind, body.history], ['draft', 'global', 'direct', []])
      assert.match(body.administrator.oneTimePassword, /^.{16}$/)
      assert.equal(body.administrator.userPrincipalName, `admin@${body.domain}`)
      const again = await operator.get(`${path}/${body.id}`)
      assert.equal(JSON.stringify(again.body).includes(body.administrator.oneTimePassword), false)
      const account = (await operator.get(`/comptoir/v1/accounts/${body.accountId}`)).body
      assert.deepEqual([account.enrollmentState, account.tenants.length], ['draft', 1])
    })

    test('an account enrols its own organisation in another cloud, apart from its first enrolment', async () => {
      const { mpn_id: mpnId } = center.account('germany').account

      const { body, status } = await partner.post(path, sampleEnrollment({ mpnId, country: 'DE' }))

      assert.equal(status, 201, JSON.stringify(body))
      assert.notEqual(body.accountId, center.account('germany').account.partner_id)
      assert.equal(body.applicantId, center.account('germany').account.partner_id)
      await expectError(partner.post(path, sampleEnrollment({ mpnId: '7799999' })), 'propertyInvalid')
    })

    test('is refused where the programme does not take the partner’s country, with the rule', async () => {
      const refused = await expectError(
        operator.post(path, sampleEnrollment({ cloud: 'germany', country: 'US', mpnId: '7700011' })),
        'enrollmentCountryNotEligible',
      )

      assert.match(refused.body.description, /European Union.*partner-center-for-microsoft-cloud-germany/)
    })

    test('is refused for an organisation that has such an account there, and for a taken domain', async () => {
      const first = sampleEnrollment({ mpnId: '7700012' })
      assert.equal((await operator.post(path, first)).status, 201)

      await expectError(operator.post(path, { ...sampleEnrollment({ mpnId: '7700012' }) }), 'enrollmentExists')
      await expectError(
        operator.post(path, { ...sampleEnrollment({ mpnId: '7700013' }), domain: first.domain }),
        'tenantDomainTaken',
      )
      await expectError(operator.post(path, sampleEnrollment({ cloud: 'nowhere' })), 'notFound')
      await expectError(
        operator.post(path, sampleEnrollment({ mpnId: '7700014', declarations: ['other'] })),
        'declarationUnknown',
      )
    })

    test('is refused where the administrator’s name is somebody’s already', async () => {
      const domain = 'taken.harbour.example'
      const { partner_id } = center.account('germany').account
      const { userId } = center.account('germany').administrator
      await center.server.store.write((db) =>
        db.run(renamePerson, { partner_id, user_id: userId, user_principal_name: `admin@${domain}` }),
      )

      await expectError(operator.post(path, { ...sampleEnrollment({ mpnId: '7700015' }), domain }), 'userNameTaken')
    })

    test('is seen by the account that applied and by the installation’s people, and by nobody else', async () => {
      const { body } = await operator.post(path, sampleEnrollment({ mpnId: '7700016' }))

      assert.equal((await operator.get(`${path}/${body.id}`)).status, 200)
      await expectError(partner.get(`${path}/${body.id}`), 'enrollmentNotFound')
      const own = (await partner.get(path)).body.items
      assert.equal(
        own.some(({ id }: { id: string }) => id === body.id),
        false,
      )
      const drafts = (await operator.get(`${path}?state=draft&size=1`)).body
      assert.equal(drafts.items[0].state, 'draft')
      assert.equal(typeof drafts.continuationToken, 'string')
      await expectError(operator.get(`${path}?seekOperation=Next`), 'requestInvalid')
    })
  })
