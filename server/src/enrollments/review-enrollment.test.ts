import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { engines, expectError, type PartnerApi, type PartnerCenter, startPartnerCenter } from '@comptoir/testing'
import { sampleNewCustomer } from '../customers/sample-new-customer.ts'
import { sandboxAccounts } from '../sandbox/accounts.ts'
import { installationAccounts } from '../sandbox/installation-accounts.ts'
import { sampleEnrollment, sampleEvidence, signer } from './sample-enrollment.ts'

const path = '/comptoir/v1/enrollments'
const because = { reason: 'as the papers say' }
const declarations = ['cjisDuties', 'noItarData']
let mpnIds = 7_800_000

for (const engine of engines)
  describe(`an enrolment on its way over ${engine.name}`, { skip: engine.skip }, () => {
    let center: PartnerCenter
    let operator: PartnerApi
    let reviewer: PartnerApi
    before(async () => {
      const [operators] = installationAccounts
      assert.ok(operators)
      center = await startPartnerCenter({ engine, accounts: [operators, ...sandboxAccounts] })
      operator = await center.api('global')
      reviewer = await center.api('global', 'appUser', { roles: ['reviewer'] })
    })
    after(() => center.close())

    const draft = async (more: object = {}): Promise<string> => {
      mpnIds += 1
      const { body } = await operator.post(path, sampleEnrollment({ mpnId: String(mpnIds), ...more }))
      return `${path}/${body.id}`
    }
    const government = (more: object = {}) => draft({ cloud: 'usgov', evidence: sampleEvidence, declarations, ...more })
    const accept = async (enrollment: string, agreementId: string) => {
      const enrollmentId = enrollment.slice(path.length + 1)
      const body = { enrollmentId, acceptedBy: signer }
      return operator.post(`/comptoir/v1/agreements/${agreementId}/acceptances`, body)
    }

    test('is approved at once where nobody reviews and its agreement is accepted, before or after', async () => {
      const [early, late] = [await draft(), await draft()]
      await accept(early, 'mpa')

      assert.equal((await operator.post(`${early}/submit`)).body.state, 'approved')
      assert.equal((await operator.post(`${late}/submit`)).body.state, 'submitted')
      await accept(late, 'mpa')
      assert.equal((await operator.get(late)).body.state, 'approved')
    })

    test('is decided by a reviewer where the programme has one, with reasons on record', async () => {
      const one = await government()
      await operator.post(`${one}/submit`)
      await reviewer.post(`${one}/startReview`)
      await reviewer.post(`${one}/askForInformation`, { reason: 'which county?' })
      await operator.patch(one, {
        evidence: [...sampleEvidence, { kind: 'letterOfSponsorship', reference: 'of 2 May' }],
      })
      await operator.post(`${one}/submit`)
      await reviewer.post(`${one}/startReview`)
      const unsigned = await expectError(reviewer.post(`${one}/approve`, because), 'partnerAgreementMissing')
      assert.match(unsigned.body.description, /Reseller Agreement for US Government/)
      await accept(one, 'mcra')

      const { body } = await reviewer.post(`${one}/approve`, because)

      assert.equal(body.state, 'approved')
      assert.deepEqual(
        body.history.map(({ move }: { move: string }) => move),
        ['submit', 'startReview', 'askForInformation', 'submit', 'startReview', 'approve'],
      )
      assert.equal(body.history[2].reason, 'which county?')
      assert.deepEqual(
        body.declarations.map(({ id }: { id: string }) => id),
        declarations,
      )
    })

    test('cannot be submitted without what the programme asks for', async () => {
      await expectError(operator.post(`${await government({ evidence: [] })}/submit`), 'evidenceMissing')
      await expectError(operator.post(`${await government({ declarations: [] })}/submit`), 'declarationMissing')
      const reseller = await government({ kind: 'indirectReseller' })
      await expectError(operator.post(`${reseller}/submit`), 'nominationMissing')
    })

    test('a reseller who is approved in the public programme is not nominated again', async () => {
      const one = await government({ kind: 'indirectReseller', mpnId: '4847383' })

      assert.equal((await operator.post(`${one}/submit`)).body.state, 'submitted')
    })

    test('can be withdrawn, rejected and mended; other moves are refused by name', async () => {
      const one = await government()
      for (const move of ['startReview', 'withdraw']) await expectError(reviewerOr(move)(one), 'enrollmentMoveRefused')
      for (const move of ['askForInformation', 'approve', 'reject', 'suspend', 'reinstate'])
        await expectError(reviewer.post(`${one}/${move}`, because), 'enrollmentMoveRefused')
      await operator.post(`${one}/submit`)
      await expectError(operator.post(`${one}/submit`), 'enrollmentMoveRefused')
      await expectError(operator.patch(one, { declarations: [] }), 'enrollmentMoveRefused')
      await reviewer.post(`${one}/startReview`)

      assert.equal((await reviewer.post(`${one}/reject`, because)).body.state, 'rejected')
      assert.equal((await operator.post(`${one}/withdraw`)).body.state, 'draft')
      await expectError(operator.patch(one, { declarations: ['other'] }), 'declarationUnknown')
    })

    function reviewerOr(move: string) {
      return (one: string) => (move === 'withdraw' ? operator : reviewer).post(`${one}/${move}`)
    }

    test('one that is not there is not found, whatever is asked of it', async () => {
      const none = `${path}/11111111-1111-4111-8111-111111111111`

      for (const move of ['startReview', 'askForInformation', 'approve', 'reject', 'suspend', 'reinstate'])
        await expectError(reviewer.post(`${none}/${move}`, because), 'enrollmentNotFound')
      for (const move of ['submit', 'withdraw'])
        await expectError(operator.post(`${none}/${move}`), 'enrollmentNotFound')
      await expectError(operator.post(`${none}/move`, { toCloud: 'usgov' }), 'enrollmentNotFound')
      await expectError(operator.get(none), 'enrollmentNotFound')
      await expectError(operator.patch(none, {}), 'enrollmentNotFound')
    })

    test('while it is suspended its account reads and sells nothing, and is told so', async () => {
      const partner = await center.api('china')
      const [{ id }] = (await partner.get(path)).body.items
      await reviewer.post(`${path}/${id}/suspend`, because)

      const refused = await expectError(partner.post('/v1/customers', sampleNewCustomer()), 'enrollmentNotApproved')

      assert.match(refused.body.description, /21Vianet is suspended/)
      assert.equal((await partner.get('/v1/customers')).status, 200)
      const told = (await partner.get(path)).body.items[0].history.at(-1)
      assert.deepEqual([told.move, told.reason], ['suspend', because.reason])
      assert.equal((await reviewer.post(`${path}/${id}/reinstate`, because)).body.state, 'approved')
      const answer = await partner.post('/v1/customers', {})
      assert.equal(answer.status, 400)
    })

    test('an existing environment moves nowhere: the refusal says whose task its data is', async () => {
      const partner = await center.api('china')
      const [{ id }] = (await partner.get(path)).body.items

      for (const toCloud of ['germany', 'usgov']) {
        const answer = partner.post(`${path}/${id}/move`, { toCloud })
        const refused = await expectError(answer, 'environmentNotMovable')
        assert.match(refused.body.description, /no mechanism.*customer or partner.*responsible for moving its data/)
      }
      await expectError(partner.post(`${path}/${id}/move`, { toCloud: 'nowhere' }), 'notFound')
    })
  })
