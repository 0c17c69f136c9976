import type { Operation } from '@comptoir/contract/operation'

/**
 * The path at which an operation is asked for: the contract's, with these values in place of its parameters.
 * @throws {TypeError} where a parameter has no value
 */
export function pathTo({ id, path }: Pick<Operation, 'id' | 'path'>, values: Readonly<Record<string, string>>): string {
  return path.replace(/\{(\w+)\}/g, (_hole, name: string) => {
    const value = values[name]
    if (value === undefined) throw new TypeError(`the path of ${id} needs ${name}`)
    return value
  })
}
