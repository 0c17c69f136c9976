import { apiOf, type Operation } from '@comptoir/contract/operation'
import { operations } from '@comptoir/contract/operations'

/** Kinds of resource that operations of Comptoir's own API change, as the audit log names them. */
export const ownApiResources: readonly string[] = [
  ...new Set(
    Object.values<Operation>(operations)
      .filter((operation) => apiOf(operation) === 'comptoir')
      .flatMap(({ audit }) => audit?.resourceType ?? []),
  ),
]
