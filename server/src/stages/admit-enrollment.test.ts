import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { enrollmentStates } from '@comptoir/contract/programmes/enrollment-states'
import { engines, expectError, type PartnerCenter, startPartnerCenter } from '@comptoir/testing'
import { sampleNewCustomer } from '../customers/sample-new-customer.ts'
import { type Parameter, query } from '../store/query.ts'

const putState = query((db, p: Parameter<{ partner_id: string; enrollment_state: string }>) =>
  db
    .updateTable('account')
    .set({ enrollment_state: p('enrollment_state') })
    .where('partner_id', '=', p('partner_id')),
)

for (const engine of engines)
  describe(`what an enrolment’s state lets its account do, over ${engine.name}`, { skip: engine.skip }, () => {
    let center: PartnerCenter

    before(async () => {
      center = await startPartnerCenter({ engine })
    })
    after(() => center.close())

    const enrolledAs = async (enrollment_state: string): Promise<void> => {
      const { partner_id } = center.account('global').account
      await center.server.store.write((db) => db.run(putState, { partner_id, enrollment_state }))
      await center.server.accounts.load(center.server.store.read)
    }

    for (const state of enrollmentStates.filter((each) => each !== 'approved'))
      test(`while it is ${state}, nothing is sold, and reading goes on`, async () => {
        await enrolledAs(state)
        const api = await center.api()
        const before = (await api.get('/v1/customers')).body.totalCount

        const refused = await expectError(api.post('/v1/customers', sampleNewCustomer()), 'enrollmentNotApproved')

        assert.ok(refused.body.description.includes(` is ${state}`), refused.body.description)
        const customers = await api.get('/v1/customers')
        assert.deepEqual([customers.status, customers.body.totalCount], [200, before])
        assert.equal((await api.get('/v1/profiles/mpn')).status, 200)
        assert.equal((await api.get('/comptoir/v1/enrollments')).status, 200)
      })

    test('an application alone is refused as a person is', async () => {
      await enrolledAs('draft')
      const application = await center.api('global', 'app')

      await expectError(application.post('/v1/customers', sampleNewCustomer()), 'enrollmentNotApproved')
    })

    test('what is not selling goes on: the account manages itself', async () => {
      await enrolledAs('rejected')
      const owner = await center.api()

      const { status } = await owner.patch('/comptoir/v1/account', { sellerContact: { email: 'desk@example.com' } })

      assert.equal(status, 200)
    })

    test('once it is approved its account sells', async () => {
      await enrolledAs('approved')

      assert.equal((await (await center.api()).post('/v1/customers', sampleNewCustomer())).status, 201)
    })
  })
