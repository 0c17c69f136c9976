import { resourceSchemas } from '@comptoir/contract/graph/resource-schemas'
import { Compile } from 'typebox/compile'
import type { Members } from '../marketplace/part-document.ts'
import { refuse } from '../partner-center-error.ts'
import type { JobError } from './configure-call.ts'
import { nameOf } from './durable-id.ts'
import { typeOfSchema } from './schema-address.ts'

const checks = new Map<string, ReturnType<typeof Compile>>()

/** The check of a type's schema, compiled on first use; undefined for a type that is not known. */
function checkOf(type: string): ReturnType<typeof Compile> | undefined {
  const schema = Object.hasOwn(resourceSchemas, type) ? resourceSchemas[type] : undefined
  if (!schema) return undefined
  const check = checks.get(type) ?? Compile(schema)
  checks.set(type, check)
  return check
}

/**
 * What is wrong with the members of each resource: a sentence each, for the job to tell.
 * @throws ingestionRequestInvalid where a resource does not say what it is
 */
export function wrongMembers(resources: readonly Members[]): readonly JobError[] {
  return resources.flatMap((resource, index) => {
    const type = typeOfSchema(resource['$schema'])
    if (type === undefined)
      return refuse('ingestionRequestInvalid', `resources[${index}].$schema is not the address of a schema.`)
    const check = checkOf(type)
    if (!check || check.Check(resource)) return []
    const [first] = check.Errors(resource)
    const path = first?.instancePath.slice(1).replaceAll('/', '.') ?? ''
    const message = `${path === '' ? type : path} ${first?.message ?? 'is not valid'}`
    const resourceId = nameOf(resource)
    return [{ code: 'schemaValidationError', message, ...(resourceId === undefined ? {} : { resourceId }) } as const]
  })
}
