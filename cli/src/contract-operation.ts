import type { Operation } from '@comptoir/contract/operation'
import { operations } from '@comptoir/contract/operations'

const byId: Readonly<Record<string, Operation>> = operations

/** The contract's entry of an operation. Loading it loads the whole contract: for help and for `--set` alone. */
export function contractOperation(id: string): Operation {
  const operation = byId[id]
  if (!operation) throw new TypeError(`the contract has no operation ${id}`)
  return operation
}
