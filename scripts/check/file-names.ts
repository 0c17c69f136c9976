import type { Check } from './check.ts'
import { sourceFiles } from './source-files.ts'

/** Names that say nothing: what would go there has a better name, or belongs to its one user. */
const emptyWords = ['utils', 'util', 'helpers', 'helper', 'common', 'misc', 'manager', 'managers']

const emptyNames = ['types', 'constants']

/** The paths of which some part is named for nothing: `utils/`, `order-helpers.ts`, `types.ts`. */
export function emptilyNamed(paths: readonly string[]): readonly string[] {
  return paths.filter((path) =>
    path
      .split('/')
      .map((part) => part.replace(/\..*$/, ''))
      .some((name) => emptyNames.includes(name) || emptyWords.includes(name.split('-').at(-1) ?? '')),
  )
}

/** Every file and folder is named for what is in it. */
export const fileNames: Check = {
  name: 'names',
  title: 'every file and folder is named for what is in it',
  run: async () => emptilyNamed(await sourceFiles()).map((path) => `${path}: the name does not say what is in it`),
}
