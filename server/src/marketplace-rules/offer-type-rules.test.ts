import assert from 'node:assert/strict'
import { test } from 'node:test'
import { portalOfferTypes } from '@comptoir/contract/cpp/offer-types'
import { offerTypeRules, rulesOf } from './offer-type-rules.ts'
import { checkMembers, valuesOf } from './text-rules.ts'

const machines = rulesOf('AzureThirdPartyVirtualMachine')

/** The offer of the article, with what its sample leaves to the reader filled in. */
const sampleOffer = {
  'microsoft-azure-marketplace.title': 'Contoso App',
  'microsoft-azure-marketplace.summary': 'One line',
  'microsoft-azure-marketplace.longSummary': 'One line',
  'microsoft-azure-marketplace.description': 'Text',
  'microsoft-azure-marketplace.usefulLinks': [{ linkTitle: 'Site', linkUrl: 'https://contoso.example' }],
  'microsoft-azure-marketplace.videos': [],
  'microsoft-azure-marketplace.privacyURL': 'https://contoso.example/privacy',
  'microsoft-azure-marketplace.termsOfUse': 'Terms',
  'microsoft-azure-marketplace.engineeringContactName': 'A B',
  'microsoft-azure-marketplace.engineeringContactEmail': 'a@contoso.example',
  'microsoft-azure-marketplace.engineeringContactPhone': '555-0100',
  'microsoft-azure-marketplace.supportContactName': 'A B',
  'microsoft-azure-marketplace.supportContactEmail': 'a@contoso.example',
  'microsoft-azure-marketplace.supportContactPhone': '555-0100',
  'microsoft-azure-marketplace.publicAzureSupportUrl': '',
  'microsoft-azure-marketplace.fairfaxSupportUrl': '',
}

const samplePlan = {
  planId: 'plan1',
  'microsoft-azure-virtualmachines.skuTitle': 'Plan',
  'microsoft-azure-virtualmachines.skuSummary': 'Summary',
  'microsoft-azure-virtualmachines.skuDescription': 'Text',
  'microsoft-azure-virtualmachines.cloudAvailability': ['PublicAzure'],
  'microsoft-azure-virtualmachines.operatingSystemFamily': 'Windows',
  'microsoft-azure-virtualmachines.windowsOSType': 'Other',
  'microsoft-azure-virtualmachines.operationSystem': 'Windows',
  'microsoft-azure-virtualmachines.recommendedVMSizes': ['a1-basic'],
  'microsoft-azure-virtualmachines.openPorts': [],
  regions: ['US'],
}

function offerFindings(members: Readonly<Record<string, unknown>>) {
  return checkMembers(machines.offer, valuesOf(machines.offer, members)).map(
    ({ code, target }) => `${code} ${target.member}`,
  )
}

test('the sample of the article says all that a virtual machine needs', () => {
  assert.deepEqual(offerFindings(sampleOffer), [])
  assert.deepEqual(checkMembers(machines.plan, valuesOf(machines.plan, samplePlan), 'plan1'), [])
})

test('an offer that says nothing is told each member that it needs', () => {
  assert.deepEqual(
    offerFindings({}),
    [
      'title',
      'summary',
      'description',
      'privacyURL',
      'engineeringContactName',
      'engineeringContactEmail',
      'engineeringContactPhone',
      'supportContactName',
      'supportContactEmail',
      'supportContactPhone',
      'termsOfUse',
      'longSummary',
    ].map((member) => `MemberMissing ${member}`),
  )
  assert.deepEqual(
    checkMembers(machines.plan, {}, 'gold').map(({ target }) => target.member),
    ['title', 'summary', 'description', 'cloudAvailability', 'operatingSystemFamily'],
  )
})

test('the standard contract makes up for terms of use', () => {
  const { 'microsoft-azure-marketplace.termsOfUse': _, ...without } = sampleOffer

  assert.deepEqual(offerFindings(without), ['MemberMissing termsOfUse'])
  assert.deepEqual(offerFindings({ ...without, 'microsoft-azure-marketplace.useEnterpriseContract': true }), [])
})

test('texts have their documented lengths', () => {
  const lengths = { title: 200, summary: 100, longSummary: 256, description: 5000, termsOfUse: 10_000 }

  for (const [member, most] of Object.entries(lengths)) {
    const key = `microsoft-azure-marketplace.${member}`
    assert.deepEqual(offerFindings({ ...sampleOffer, [key]: 'x'.repeat(most) }), [])
    assert.deepEqual(offerFindings({ ...sampleOffer, [key]: 'x'.repeat(most + 1) }), [`TextTooLong ${member}`])
  }
})

test('plans have the lengths of their type of offer', () => {
  const lengths = (kind: string) =>
    rulesOf(kind)
      .plan.filter(({ member }) => ['title', 'summary', 'description'].includes(member))
      .map(({ most }) => most)

  assert.deepEqual(lengths('AzureThirdPartyVirtualMachine'), [100, 100, 2000])
  assert.deepEqual(lengths('AzureApplication'), [200, 100, 2000])
  assert.deepEqual(lengths('AzureContainer'), [200, 100, 3000])
})

test('the privacy policy of an application is at an https address', () => {
  const { offer } = rulesOf('AzureApplication')
  const members = { ...sampleOffer, 'microsoft-azure-marketplace.privacyURL': 'http://contoso.example' }

  assert.deepEqual(
    checkMembers(offer, valuesOf(offer, members)).map(({ target }) => target.member),
    ['privacyURL'],
  )
  assert.deepEqual(offerFindings(members), [])
})

test('every type of offer has rules: its own, or what all have in common', () => {
  for (const { productKind } of portalOfferTypes) {
    const { offer, plan } = rulesOf(productKind)
    assert.ok(offer.some(({ member, required }) => member === 'title' && required))
    assert.ok(plan.some(({ member, required }) => member === 'title' && required))
  }
  assert.equal(rulesOf('azureapplication').productKind, 'AzureApplication')
  assert.equal(rulesOf('AzureDeveloperService').categories, 'any')
})

test('plans are sold somewhere; of virtual machines the rules of prices ask that', () => {
  const needsRegions = (kind: string) =>
    rulesOf(kind).plan.some(({ member, required }) => member === 'regions' && required)

  assert.deepEqual(['AzureApplication', 'AzureContainer', 'AzureThirdPartyVirtualMachine'].map(needsRegions), [
    true,
    true,
    false,
  ])
})

test('no member has two rules, and each rule has a source', () => {
  for (const { offer, plan } of offerTypeRules)
    for (const rules of [offer, plan]) {
      assert.equal(new Set(rules.map(({ member }) => member)).size, rules.length)
      assert.equal(new Set(rules.map(({ key }) => key)).size, rules.length)
      for (const { source } of rules) assert.match(source, /^[a-z0-9-]+$/)
    }
})
