import { isMembers } from '../marketplace/core-member.ts'
import type { Members } from '../marketplace/part-document.ts'
import { error, type Finding, type FindingTarget, quoted, warning } from './finding.ts'

/** The schemas that a template may name, in any letter case and with or without `#` at the end. @see template-test-cases */
const templateSchema =
  /^https?:\/\/schema\.management\.azure\.com\/schemas\/\d{4}-\d{2}-\d{2}(?:-preview)?\/(?:subscription|tenant|managementGroup)?deploymentTemplate\.json#?$/i

/** What `handler` may be; the second is of older articles. @see create-uidefinition-overview */
const handlers: ReadonlySet<string> = new Set(['microsoft.azure.createuidef', 'microsoft.compute.multivm'])

/** Findings about names told of one file, at most. */
const mostNames = 20

/** What is wrong with a mainTemplate.json. @see template-syntax */
export function checkTemplate(template: unknown, target: FindingTarget): readonly Finding[] {
  if (!isMembers(template)) return [error(target, 'TemplateInvalid', 'mainTemplate.json must be a JSON object.')]
  const { $schema, contentVersion, resources, parameters } = template
  return [
    ...(typeof $schema === 'string' && templateSchema.test($schema)
      ? []
      : [
          error(
            target,
            'TemplateSchemaInvalid',
            'mainTemplate.json must name the schema of a deployment template as $schema.',
          ),
        ]),
    ...(typeof contentVersion === 'string' && contentVersion !== ''
      ? []
      : [error(target, 'TemplateMemberMissing', 'mainTemplate.json must have a contentVersion.')]),
    // A template of the second version of the language has its resources by name.
    ...(Array.isArray(resources) || isMembers(resources)
      ? []
      : [error(target, 'TemplateMemberMissing', 'mainTemplate.json must have resources.')]),
    ...(parameters === undefined || isMembers(parameters)
      ? []
      : [error(target, 'TemplateInvalid', 'The parameters of mainTemplate.json must be an object.')]),
  ]
}

/** What is wrong with a createUiDefinition.json. @see create-uidefinition-overview */
export function checkUiDefinition(definition: unknown, target: FindingTarget): readonly Finding[] {
  if (!isMembers(definition))
    return [error(target, 'UiDefinitionInvalid', 'createUiDefinition.json must be a JSON object.')]
  const { handler, version, parameters } = definition
  return [
    ...(typeof handler === 'string' && handlers.has(handler.toLowerCase())
      ? []
      : [
          error(
            target,
            'UiDefinitionInvalid',
            'The handler of createUiDefinition.json must be Microsoft.Azure.CreateUIDef.',
          ),
        ]),
    ...(typeof version === 'string' && version !== ''
      ? []
      : [error(target, 'UiDefinitionMemberMissing', 'createUiDefinition.json must have a version.')]),
    ...(isMembers(parameters)
      ? []
      : [error(target, 'UiDefinitionMemberMissing', 'createUiDefinition.json must have parameters.')]),
  ]
}

/**
 * Outputs that the portal itself uses. Inferred: the articles on managed applications name them one by one, and the test
 * of outputs passes over them.
 */
const outputsOfPortal: ReadonlySet<string> = new Set([
  'applicationresourcename',
  'jitaccesspolicy',
  'managedidentity',
  'managedresourcegroupid',
])

/**
 * What does not fit between the two files: outputs of createUiDefinition.json are the parameters of mainTemplate.json,
 * by name in any letter case. @see createuidefinition-test-cases
 */
export function checkOutputs(template: unknown, definition: unknown, target: FindingTarget): readonly Finding[] {
  const parameters = membersIn(template, 'parameters')
  const outputs = membersIn(membersIn(definition, 'parameters'), 'outputs')
  const known = new Set(Object.keys(parameters).map(folded))
  const set = new Set(Object.keys(outputs).map(folded))
  const unknown = Object.keys(outputs).filter((name) => !known.has(folded(name)) && !outputsOfPortal.has(folded(name)))
  const unset = Object.entries(parameters).filter(
    ([name, parameter]) => !set.has(folded(name)) && isMembers(parameter) && !('defaultValue' in parameter),
  )
  return [
    ...unknown
      .slice(0, mostNames)
      .map((name) =>
        error(
          target,
          'UiDefinitionOutputUnknown',
          `createUiDefinition.json puts out ${quoted(name)}, which is no parameter of mainTemplate.json.`,
        ),
      ),
    // Inferred: a warning, since the portal fills in some parameters by itself.
    ...unset
      .slice(0, mostNames)
      .map(([name]) =>
        warning(
          target,
          'TemplateParameterUnset',
          `The parameter ${quoted(name)} of mainTemplate.json has no default, and createUiDefinition.json does not put it out.`,
        ),
      ),
  ]
}

function membersIn(value: unknown, name: string): Members {
  const inside = isMembers(value) && Object.hasOwn(value, name) ? value[name] : undefined
  return isMembers(inside) ? inside : {}
}

function folded(name: string): string {
  return name.toLowerCase()
}
