import { posix } from 'node:path'

/** One import of a file. */
export interface ModuleImport {
  /** As written: `./cart-store.ts`, `@comptoir/contract/operation`, `node:fs`, `kysely`. */
  readonly specifier: string
  /** Gone once types are stripped: nothing is loaded. */
  readonly typeOnly: boolean
}

/** What each file of the repository imports, by its path. */
export type FileImports = ReadonlyMap<string, readonly ModuleImport[]>

const statement =
  /^(?:import\s+(type\s+)?(?:[\w*{][^'"`;]*?\sfrom\s+)?|export\s+(type\s+)?[{*][^'"`;]*?\sfrom\s+)'([^']+)'/gm
const expression = /(typeof\s+)?\bimport\(\s*'([^']+)'\s*\)/g

/** What a TypeScript file imports, by reading its text: house style puts each import at the start of a line. */
export function moduleImports(text: string): readonly ModuleImport[] {
  const stated = [...text.matchAll(statement)].map(([, typeImport, typeExport, specifier = '']) => ({
    specifier,
    typeOnly: typeImport !== undefined || typeExport !== undefined,
  }))
  const awaited = [...text.matchAll(expression)].map(([, typeWord, specifier = '']) => ({
    specifier,
    typeOnly: typeWord !== undefined,
  }))
  return [...stated, ...awaited]
}

/** The package that a specifier names: `@comptoir/contract`, `typebox`. Undefined for relative ones and Node's own. */
export function packageOf(specifier: string): string | undefined {
  if (/^(\.|node:)/.test(specifier)) return undefined
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/')
}

/** The file of this repository that an import leads to, as a path from its root; undefined for other packages. */
export function importedFile(from: string, specifier: string): string | undefined {
  if (specifier.startsWith('.')) return posix.join(posix.dirname(from), specifier)
  const [, workspace, path = 'index'] = /^@comptoir\/([^/]+)(?:\/(.+))?$/.exec(specifier) ?? []
  return workspace && `${workspace}/src/${path}.ts`
}
