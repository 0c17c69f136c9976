import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkManagedApplication } from './managed-application-rules.ts'

const target = { module: 'package', planId: 'gold', member: 'it' } as const

const id = '00000000-0000-4000-8000-00000000000A'

const managed = {
  resourceType: 'AzureManagedApplicationPackageConfiguration',
  publicAzureTenantID: id,
  publicAzureAuthorizations: [{ principalID: id, roleDefinitionID: id }],
  policies: [{ policyName: 'Audit', policyDefinitionID: 'one' }],
}

function found(configuration: unknown): readonly string[] {
  return checkManagedApplication(configuration, target).map(({ code, target: { member } }) => `${code} ${member}`)
}

test('a managed application names its tenant and those who manage it', () => {
  assert.deepEqual(found(managed), [])
  assert.deepEqual(found({ resourceType: managed.resourceType }), [
    'TenantInvalid it.publicAzureTenantID',
    'MemberMissing it.publicAzureAuthorizations',
  ])
})

test('one that is left to its customers names nobody', () => {
  assert.deepEqual(found({ resourceType: managed.resourceType, publisherManagementMode: 'Disabled' }), [])
})

test('who manages it, and in which role, are GUIDs', () => {
  const publicAzureAuthorizations = [...managed.publicAzureAuthorizations, { principalID: 'me', roleDefinitionID: 7 }]

  assert.deepEqual(found({ ...managed, publicAzureAuthorizations }), [
    'AuthorizationInvalid it.publicAzureAuthorizations[1].principalID',
    'AuthorizationInvalid it.publicAzureAuthorizations[1].roleDefinitionID',
  ])
})

test('there are a hundred of those and five policies at most, each policy once', () => {
  const [one] = managed.publicAzureAuthorizations
  const policies = Array.from({ length: 6 }, (_, index) => ({ policyDefinitionID: `${index}` }))

  assert.deepEqual(found({ ...managed, publicAzureAuthorizations: Array.from({ length: 101 }, () => one) }), [
    'ListTooLong it.publicAzureAuthorizations',
  ])
  assert.deepEqual(found({ ...managed, policies }), ['ListTooLong it.policies'])
  assert.deepEqual(found({ ...managed, policies: [...managed.policies, { policyDefinitionID: 'ONE' }] }), [
    'PolicyTwice it.policies',
  ])
  assert.deepEqual(found({ ...managed, policies: [{ policyName: 'x'.repeat(51) }] }), ['TextTooLong it.policies'])
})

test('configurations of other kinds have no findings here', () => {
  for (const other of [undefined, null, [], 'x', {}, { resourceType: 'AzureSolutionTemplatePackageConfiguration' }])
    assert.deepEqual(found(other), [])
})
