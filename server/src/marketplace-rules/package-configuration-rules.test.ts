import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkPackageConfiguration } from './package-configuration-rules.ts'

const target = { module: 'package', planId: 'gold', member: 'configuration' } as const

const template = {
  resourceType: 'AzureSolutionTemplatePackageConfiguration',
  version: '1.0.0',
  packageReferences: [{ type: 'AzureApplicationPackage', value: '00000000-0000-4000-8000-000000000007' }],
}

function found(configuration: unknown): readonly string[] {
  return checkPackageConfiguration(configuration, target).map(({ code, target: { member } }) => `${code} ${member}`)
}

test('the plan of an application has a package and its version', () => {
  assert.deepEqual(found(template), [])
  assert.deepEqual(found({ ...template, version: '', packageReferences: [] }), [
    'PackageVersionInvalid configuration.version',
    'PackageMissing configuration.packageReferences',
  ])
  assert.deepEqual(found({ ...template, packageReferences: [{}] }), ['PackageMissing configuration.packageReferences'])
})

test('a version has three whole numbers', () => {
  for (const version of ['0.0.1', '1.2.345', '2018.1.1']) assert.deepEqual(found({ ...template, version }), [])
  for (const version of ['1', '1.0', '1.0.0.0', 'v1.0.0', '1.0.0-beta', '-1.0.0', 7, undefined])
    assert.deepEqual(found({ ...template, version }), ['PackageVersionInvalid configuration.version'], `${version}`)
})

test('a managed application has more to say', () => {
  const codes = found({ ...template, resourceType: 'AzureManagedApplicationPackageConfiguration' })

  assert.deepEqual(codes, [
    'TenantInvalid configuration.publicAzureTenantID',
    'MemberMissing configuration.publicAzureAuthorizations',
  ])
})

test('an extension of Business Central has packages without a version', () => {
  const resourceType = 'Dynamics365BusinessCentralPackageConfiguration'

  assert.deepEqual(found({ resourceType }), ['PackageMissing configuration.packageReferences'])
  assert.deepEqual(found({ resourceType, packageReferences: template.packageReferences }), [])
})

test('other kinds have no rules, and none at all is told', () => {
  assert.deepEqual(found({ resourceType: 'AzureApplicationPackageConfiguration' }), [])
  assert.deepEqual(found({}), [])
  for (const none of [undefined, null, 'x', []]) assert.deepEqual(found(none), ['MemberMissing configuration'])
})
