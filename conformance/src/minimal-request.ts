import type { Operation } from '@comptoir/contract/operation'

/** Values of parameters that every decoder takes; they name nothing that exists. */
const values: Readonly<Record<string, string>> = {
  domain: 'nobody.example',
  isoCode: 'US',
  country: 'US',
  targetView: 'Azure',
}

const nobody = 'ffffffff-ffff-4fff-8fff-ffffffffffff'

/** The address of an operation, with what its path and query must have. */
export function urlOf(operation: Operation, given: Readonly<Record<string, string>> = {}): string {
  const path = operation.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => given[name] ?? values[name] ?? nobody)
  const required = Object.entries(operation.query ?? {}).filter(([, schema]) => !('~optional' in schema))
  const query = new URLSearchParams(required.map(([name]) => [name, given[name] ?? values[name] ?? nobody]))
  return required.length === 0 ? path : `${path}?${query}`
}
