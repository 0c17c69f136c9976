import { isMembers } from '../marketplace/core-member.ts'
import { refuse } from '../partner-center-error.ts'

/** Members that articles and clients spell in several ways: `externalID` and `externalId`. */
const knownNames = [
  'id',
  'resourceName',
  'identity',
  'externalId',
  'type',
  'alias',
  'product',
  'plan',
  'listing',
  'target',
  'targetType',
  'lifecycleState',
  'languageId',
  'tenantId',
  'subscriptionId',
  'resourceGroupName',
  'registryName',
  'repositoryName',
  'userName',
  'password',
  'clusterExtensionType',
  'cnabReferences',
  'imageRepositoryDetails',
  'imageTags',
  'payloadType',
  'previewAudiences',
  'privateAudiences',
  'add',
  'remove',
  'sellThroughMicrosoft',
] as const

const byWord: ReadonlyMap<string, string> = new Map(knownNames.map((name) => [name.toLowerCase(), name]))

/** Levels of objects and lists that a resource nests at most; the deepest that articles show is 7. */
export const deepestNesting = 32

/**
 * A resource with the names of its members spelled one way, without space around them or around its texts, as samples
 * have it; null stands for absent. @throws ingestionRequestInvalid where it nests too deeply
 */
export function inKnownCase(value: unknown, levels = deepestNesting): unknown {
  if (typeof value === 'string') return value.trim()
  if (typeof value !== 'object' || value === null) return value
  if (levels === 0) refuse('ingestionRequestInvalid', 'A resource nests too deeply.')
  if (Array.isArray(value)) return value.map((each) => inKnownCase(each, levels - 1))
  if (!isMembers(value)) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([sent, member]) => {
      const name = sent.trim()
      const known = byWord.get(name.toLowerCase()) ?? name
      return member === null || known === '__proto__' ? [] : [[known, inKnownCase(member, levels - 1)]]
    }),
  )
}
