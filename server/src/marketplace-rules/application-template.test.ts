import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkOutputs, checkTemplate, checkUiDefinition } from './application-template.ts'
import { sampleTemplate, sampleUiDefinition } from './sample-archive.ts'

const target = { module: 'package', planId: 'gold', member: 'packageReferences' } as const

function codes(findings: readonly { readonly code: string }[]): readonly string[] {
  return findings.map(({ code }) => code)
}

test('a template has a schema, a version and resources', () => {
  assert.deepEqual(checkTemplate(sampleTemplate, target), [])
  assert.deepEqual(codes(checkTemplate({}, target)), [
    'TemplateSchemaInvalid',
    'TemplateMemberMissing',
    'TemplateMemberMissing',
  ])
  for (const value of [null, [], 'text', 7]) assert.deepEqual(codes(checkTemplate(value, target)), ['TemplateInvalid'])
})

test('every documented schema of a template is taken', () => {
  const root = 'https://schema.management.azure.com/schemas/'
  const names = [
    '2015-01-01/deploymentTemplate.json#',
    '2018-05-01/subscriptionDeploymentTemplate.json#',
    '2019-08-01/tenantDeploymentTemplate.json#',
    '2019-08-01/managementGroupDeploymentTemplate.json',
  ]

  for (const name of names) assert.deepEqual(checkTemplate({ ...sampleTemplate, $schema: root + name }, target), [])
  const other = { ...sampleTemplate, $schema: `${root}0.1.2-preview/CreateUIDefinition.MultiVm.json#` }
  assert.deepEqual(codes(checkTemplate(other, target)), ['TemplateSchemaInvalid'])
})

test('resources may be a list, or an object with names', () => {
  assert.deepEqual(checkTemplate({ ...sampleTemplate, resources: { site: {} } }, target), [])
  assert.deepEqual(codes(checkTemplate({ ...sampleTemplate, resources: 'none' }, target)), ['TemplateMemberMissing'])
})

test('the definition of a form has a handler, a version and parameters', () => {
  assert.deepEqual(checkUiDefinition(sampleUiDefinition, target), [])
  assert.deepEqual(codes(checkUiDefinition({ handler: 'Contoso.Form' }, target)), [
    'UiDefinitionInvalid',
    'UiDefinitionMemberMissing',
    'UiDefinitionMemberMissing',
  ])
  assert.deepEqual(codes(checkUiDefinition([], target)), ['UiDefinitionInvalid'])
})

test('an output that no parameter of the template takes is an error; letter case does not matter', () => {
  const outputs = { SITENAME: 'x', siteNam: 'y', applicationResourceName: 'z' }
  const definition = { ...sampleUiDefinition, parameters: { outputs } }

  const findings = checkOutputs(sampleTemplate, definition, target)

  assert.deepEqual(codes(findings), ['UiDefinitionOutputUnknown'])
  assert.match(findings[0]?.message ?? '', /"siteNam"/)
})

test('a parameter without default that nobody sets is told of', () => {
  const parameters = {
    siteName: { type: 'string' },
    size: { type: 'int', defaultValue: 1 },
    secret: { type: 'string' },
  }

  const findings = checkOutputs({ ...sampleTemplate, parameters }, sampleUiDefinition, target)

  assert.deepEqual(
    findings.map(({ level, message }) => [level, message.includes('"secret"')]),
    [['warning', true]],
  )
})

test('whatever the two files say, there is an answer', () => {
  for (const value of [null, [], 3, { parameters: [] }, { parameters: { outputs: [], __proto__: 1 } }])
    for (const other of [null, 'x', { parameters: null }, { parameters: { a: null } }])
      assert.deepEqual(checkOutputs(other, value, target), [])
})
