import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Cloud } from '@comptoir/contract/cloud'
import { findCloud } from '@comptoir/contract/clouds/clouds'
import type { Role } from '@comptoir/contract/identity/roles'
import { sampleCertificate } from '@comptoir/server/applications/sample-certificates'
import type { NewAccount } from '@comptoir/server/identity/create-account'
import { makeSampleProduct } from '@comptoir/server/marketplace/sample-product'
import { notify } from '@comptoir/server/outbox/notify'
import { sandboxAccounts } from '@comptoir/server/sandbox/accounts'
import { installationAccounts } from '@comptoir/server/sandbox/installation-accounts'
import { fetchToken, PartnerApi, type PartnerCenter, startPartnerCenter, type WireAnswer } from '@comptoir/testing'
import { builtComptoirOperations } from './known-answer.ts'
import { enrollmentOf } from './own-api-world.ts'
import { Storyteller } from './story.ts'
import { newCustomer } from './world.ts'

type Body = WireAnswer['body']

/** An attempt that no cloud lets succeed: its success is told by nobody. */
const neverSucceeds = 'comptoir.enrollments.move'

const contact = { firstName: 'Gena', lastName: 'Soto', email: 'gena@wingtip.example' }

let center: PartnerCenter
const stories: Storyteller[] = []

before(async () => {
  center = await startPartnerCenter({ accounts: [...sandboxAccounts, ...installationAccounts] })
})
after(() => center.close())

/** Somebody of an account tells: its administrator, or somebody with one role. */
async function toldBy(made: NewAccount | undefined, role?: Role): Promise<Storyteller> {
  assert.ok(made)
  const token = await fetchToken(center.server, made, 'appUser', role ? { roles: [role] } : {})
  const story = new Storyteller(center, cloudOf(made), new PartnerApi(center.server, token))
  stories.push(story)
  return story
}

function cloudOf({ account }: NewAccount): Cloud {
  const cloud = findCloud(account.cloud)
  assert.ok(cloud)
  return cloud
}

test('Comptoir’s own API answers nothing that the contract does not know, and everything is told once', async () => {
  const owner = await toldBy(center.account('global'))
  await tellOfAccount(owner)
  await tellOfTrustee()
  await tellOfPeople(owner)
  await tellOfApplications(owner, await toldBy(center.account('germany')))
  await tellOfLogs(owner)
  await tellOfOutbox(owner)
  await tellOfMarketplace(owner)
  await tellOfEnrollment(owner, await toldBy(installationAccounts[0], 'reviewer'))
  await tellOfCustomer(await toldBy(center.account('usgov')))
  await tellOfDataAccess()
  await tellOfClouds(owner)

  const told = new Set(stories.flatMap((story) => story.told.map(({ step }) => step)))
  const untold = builtComptoirOperations.map(({ id }) => id).filter((id) => !told.has(id))
  assert.deepEqual(untold, [neverSucceeds])
})

async function tellOfAccount(story: Storyteller): Promise<void> {
  const own = await story.tell('comptoir.account.get')
  await story.tell('comptoir.account.update', { body: { sellerContact: { email: 'seller@wingtip.example' } } })
  const operator = await toldBy(installationAccounts[0])
  operator.keep({ accountId: own.id })
  await operator.tell('comptoir.signingKeys.rotate')
  await operator.tell('comptoir.accounts.list')
  await operator.tell('comptoir.accounts.get')
  const tenant = await story.tell('comptoir.tenants.associate', { body: { prefix: 'harbour' } })
  story.keep({ tenantId: tenant.id })
  await story.tell('comptoir.tenants.list')
  await story.tell('comptoir.tenants.remove')
}

/** A cloud has one trustee, and the German one of the installation is there: this one is of another installation. */
async function tellOfTrustee(): Promise<void> {
  const young = await startPartnerCenter({ accounts: sandboxAccounts })
  try {
    const model = young.account('global')
    const token = await fetchToken(young.server, model, 'appUser', { roles: ['operator'] })
    const operator = new Storyteller(young, cloudOf(model), new PartnerApi(young.server, token))
    stories.push(operator)
    const administrator = { userPrincipalName: 'thea@treuhand.example', givenName: 'Thea', familyName: 'Hafen' }
    const body = { cloud: 'germany', name: 'Treuhand', domain: 'treuhand.example', administrator }
    await operator.tell('comptoir.accounts.createTrustee', { body })
  } finally {
    await young.close()
  }
}

async function tellOfPeople(story: Storyteller): Promise<void> {
  const { domain } = story.center.account('global').account
  const person = { userPrincipalName: `marta@${domain}`, givenName: 'Marta', familyName: 'Quay', roles: ['salesAgent'] }
  const { id } = await story.tell('comptoir.users.create', { body: person })
  story.keep({ userId: id })
  await story.tell('comptoir.users.list', { query: 'size=1' })
  await story.tell('comptoir.users.get')
  await story.tell('comptoir.users.update', { body: { roles: ['helpdeskAgent'] } })
  await story.tell('comptoir.users.resetPassword')
  await story.tell('comptoir.users.resetSecondFactor')
  await story.tell('comptoir.users.delete')
}

async function tellOfApplications(story: Storyteller, byHand: Storyteller): Promise<void> {
  const till = {
    name: 'Till',
    roles: ['manager'],
    replyUrls: ['https://till.example/answer'],
    appIdUri: 'https://till.example',
  }
  const { clientId } = await story.tell('comptoir.applications.create', { body: till })
  story.keep({ clientId })
  await story.tell('comptoir.applications.list')
  await story.tell('comptoir.applications.get')
  await story.tell('comptoir.applications.update', { body: { roles: [] } })
  await story.tell('comptoir.applications.associate', { body: { clientIds: [clientId], roles: ['developer'] } })
  const key = await story.tell('comptoir.applications.keys.add', { body: { duration: 'P6M' } })
  await story.tell('comptoir.applications.keys.list')
  story.keep({ keyId: key.keyId })
  await story.tell('comptoir.applications.keys.delete')
  const certificate = await story.tell('comptoir.applications.certificates.add', {
    body: { certificate: sampleCertificate },
  })
  await story.tell('comptoir.applications.certificates.list')
  story.keep({ keyId: certificate.keyId })
  await story.tell('comptoir.applications.certificates.delete')
  await story.tell('comptoir.applications.delete')
  const registered = await byHand.tell('comptoir.applications.create', { body: till })
  byHand.keep({ clientId: registered.clientId })
  await byHand.tell('comptoir.applications.confirm')
}

async function tellOfLogs(story: Storyteller): Promise<void> {
  await story.tell('comptoir.signIns.list')
  const { items } = await story.tell('comptoir.audit.list')
  assert.ok(items.length > 0)
  const { requests } = await story.tell('comptoir.requests.list')
  assert.ok(requests.length > 0)
  await story.tell('comptoir.permissions.list')
}

async function tellOfOutbox(story: Storyteller): Promise<void> {
  const { server } = story.center
  const partner = server.accounts.get(story.center.account('global').account.partner_id)
  const message = { kind: 'live', to: ['seller@wingtip.example'], subject: { offerId: 'till' }, locale: 'en' } as const
  const messageId = await server.store.write((db) =>
    notify(
      { server, db, partner, now: () => server.clock.now() },
      { ...message, title: 'Till is live', body: 'It is.' },
    ),
  )
  story.keep({ messageId })
  const { items } = await story.tell('comptoir.outbox.list')
  assert.equal(items.length, 1)
  await story.tell('comptoir.outbox.get')
}

async function tellOfMarketplace(story: Storyteller): Promise<void> {
  await story.tell('comptoir.publishers.create', { body: { publisherId: 'tillworks', name: 'Till Works' } })
  await story.tell('comptoir.publishers.list')
  const { offer } = await makeSampleProduct(story.center.server, story.center.account('global').account.partner_id)
  const productId = offer.product_id
  story.keep({ productId })
  await story.tell('comptoir.marketplaceOffers.list')
  await story.tell('comptoir.marketplaceOffers.update', { body: { migrated: false } })
  await story.tell('comptoir.marketplaceOffers.get')
  const outcome = await story.tell('comptoir.certificationOutcomes.create', {
    body: { productId, step: 'certification' },
  })
  story.keep({ outcomeId: outcome.id })
  await story.tell('comptoir.certificationOutcomes.list')
  await story.tell('comptoir.certificationOutcomes.delete')
}

async function tellOfEnrollment(story: Storyteller, reviewer: Storyteller): Promise<void> {
  const enrolled = await story.tell('comptoir.enrollments.create', {
    body: enrollmentOf(story.center.account('global').account),
  })
  const enrollmentId = enrolled.id
  for (const each of [story, reviewer]) each.keep({ enrollmentId })
  const because = { body: { reason: 'as the evidence says' } }
  const move = (by: Storyteller, name: string) =>
    by.tell(`comptoir.enrollments.${name}`, ['submit', 'withdraw', 'startReview'].includes(name) ? {} : because)
  const evidence = [{ kind: 'contractNumber', reference: 'GS-35F-0001', issuer: 'City of Redmond' }]
  await story.tell('comptoir.enrollments.list')
  await story.tell('comptoir.enrollments.update', { body: { evidence, declarations: ['cjisDuties', 'noItarData'] } })
  const { items } = await story.tell('comptoir.agreements.list', { query: `enrollmentId=${enrollmentId}` })
  for (const { id } of items) {
    story.keep({ agreementId: id })
    await story.tell('comptoir.agreements.accept', { body: { acceptedBy: contact, enrollmentId } })
  }
  for (const name of ['submit', 'withdraw', 'submit']) await move(story, name)
  for (const name of ['startReview', 'askForInformation']) await move(reviewer, name)
  await move(story, 'submit')
  for (const name of ['startReview', 'reject']) await move(reviewer, name)
  for (const name of ['withdraw', 'submit']) await move(story, name)
  for (const name of ['startReview', 'approve', 'suspend', 'reinstate']) await move(reviewer, name)
  const { state } = await story.tell('comptoir.enrollments.get')
  assert.equal(state, 'approved')
}

/** A customer of the government's cloud, whose kind and agreements are asked for. */
async function tellOfCustomer(story: Storyteller): Promise<void> {
  const { id, companyProfile } = await story.tell('customers.create#direct', {
    body: newCustomer(story.cloud.domainSuffix),
  })
  story.keep({ customerId: id })
  const userPrincipalName = `gena@${companyProfile.domain}`
  const administrator = { userPrincipalName, givenName: 'Gena', familyName: 'Soto' }
  await story.tell('comptoir.customers.administrators.create', { body: administrator })
  await story.tell('comptoir.customers.eligibility.set', { body: { kind: 'local', declaredBy: contact } })
  await story.tell('comptoir.customers.eligibility.get')
  const { items } = await story.tell('comptoir.customers.agreements.list')
  const acceptance = { agreementId: items[0].id, acceptedBy: contact }
  await story.tell('comptoir.customers.agreements.accept', { body: acceptance })
}

async function tellOfDataAccess(): Promise<void> {
  const partner = await toldBy(center.account('germany'))
  await partner.seed()
  const { items } = await partner.tell('customers.list')
  const subjectId = items[0].id
  const accountId = center.account('germany').account.partner_id
  const [operator, trustee] = [await toldBy(installationAccounts[0]), await toldBy(installationAccounts[1])]
  const asked = { accountId, customerId: subjectId, reason: 'A question of support', scopes: ['profile'] }
  const ask = async (): Promise<void> => {
    const { id } = await operator.tell('comptoir.dataAccess.requests.create', { body: asked })
    for (const each of [operator, trustee]) each.keep({ requestId: id })
  }
  for (const each of [operator, trustee, partner]) each.keep({ accountId, subjectId })
  await ask()
  await trustee.tell('comptoir.dataAccess.requests.list')
  await trustee.tell('comptoir.dataAccess.requests.grant', { body: { endsAt: '2026-01-20T09:00:00.000Z' } })
  operator.keep({ scope: 'profile' })
  const read = await operator.tell('comptoir.dataAccess.customers.get')
  assert.ok(read.items.length > 0)
  await operator.tell('comptoir.dataAccess.requests.get')
  await trustee.tell('comptoir.dataAccess.requests.withdraw')
  await ask()
  await trustee.tell('comptoir.dataAccess.requests.refuse', { body: { reason: 'not now' } })
  const reads: Body = await partner.tell('comptoir.dataAccess.reads.list')
  assert.equal(reads.items.length, 1)
}

async function tellOfClouds(story: Storyteller): Promise<void> {
  story.keep({ cloud: 'germany' })
  for (const step of ['clouds.list', 'clouds.get', 'programmes.list', 'programmes.get', 'clock.get'])
    await story.tell(`comptoir.${step}`)
  await story.tell('comptoir.clock.set', { body: { advance: 'PT1M' } })
}
