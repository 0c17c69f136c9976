import { readFile } from 'node:fs/promises'
import type { Check } from './check.ts'
import { importCircles } from './import-circles.ts'
import { handlerTables, serverLayers, workspaceRules } from './import-rules.ts'
import { type FileImports, importedFile, type ModuleImport, moduleImports, packageOf } from './module-imports.ts'
import { sourceTexts } from './source-files.ts'

/** What a workspace's package.json says it needs. */
export interface Declared {
  readonly dependencies: readonly string[]
  readonly devDependencies: readonly string[]
}

/** The repository as this check sees it. */
export interface Sources {
  /** Texts of its TypeScript files, by path. */
  readonly texts: ReadonlyMap<string, string>
  /** By workspace; the repository's own under the empty name. */
  readonly declared: ReadonlyMap<string, Declared>
}

/** A file, as its imports are judged. */
interface Importer {
  readonly path: string
  readonly workspace: string
  /** A test, or a file that tests alone import. */
  readonly ofTests: boolean
}

/** Imports that go against the architecture, and circles of files that load each other. */
export function wrongImports({ texts, declared }: Sources): readonly string[] {
  const imports = new Map([...texts].map(([path, text]) => [path, moduleImports(text)] as const))
  const tests = filesOfTests(imports)
  const handlers = handlerFiles(imports)
  const wrong = [...imports].flatMap(([path, each]) => {
    const importer = { path, workspace: path.slice(0, path.indexOf('/')), ofTests: tests.has(path) }
    return each.flatMap((one) => {
      const problem =
        wrongArrow(importer, one) ?? undeclared(importer, one, declared) ?? wrongInServer(importer, one, handlers)
      return problem === undefined ? [] : [`${path}: ${one.specifier} ${problem}`]
    })
  })
  return [...wrong, ...importCircles(imports).map((circle) => `a circle: ${circle}`)]
}

function wrongArrow(importer: Importer, { specifier, typeOnly }: ModuleImport): string | undefined {
  const { path, workspace, ofTests } = importer
  const rule = workspaceRules[workspace]
  if (!rule) return undefined
  if (rule.withoutNode && !ofTests && specifier.startsWith('node:'))
    return `is Node's alone; ${workspace} runs elsewhere too`
  const file = importedFile(path, specifier)
  if (file === undefined) return undefined
  const target = file.slice(0, file.indexOf('/'))
  if (specifier.startsWith('.')) return target === workspace ? undefined : 'leaves its workspace: import the package'
  if (target === workspace) return 'is its own package: import the file'
  if (rule.publicEntryOnly && packageOf(specifier) !== specifier) return 'is not the public entry'
  const allowed = [...rule.imports, ...(typeOnly ? (rule.types ?? []) : []), ...(ofTests ? (rule.inTests ?? []) : [])]
  if (allowed.includes(target)) return undefined
  return rule.types?.includes(target) ? 'may be imported for its types alone' : `may not be imported by ${workspace}`
}

/** A package that is there only because another workspace needs it is gone once that one changes. */
function undeclared(
  importer: Importer,
  { specifier, typeOnly }: ModuleImport,
  declared: Sources['declared'],
): string | undefined {
  const name = packageOf(specifier)
  if (name === undefined) return undefined
  const workspace = workspaceRules[importer.workspace] ? importer.workspace : ''
  // Tests and scripts are the repository's: they use its tools and every workspace.
  const ofRepository = importer.ofTests || workspace === ''
  if (ofRepository && name.startsWith('@comptoir/')) return undefined
  const own = declared.get(workspace)
  const known = [
    ...(own?.dependencies ?? []),
    ...(typeOnly || ofRepository ? (own?.devDependencies ?? []) : []),
    ...(ofRepository ? (declared.get('')?.devDependencies ?? []) : []),
  ]
  return known.includes(name) ? undefined : `is not among the dependencies of ${workspace || 'the repository'}`
}

function wrongInServer(
  { path, ofTests }: Importer,
  { specifier, typeOnly }: ModuleImport,
  handlers: ReadonlySet<string>,
): string | undefined {
  const file = importedFile(path, specifier)
  if (file === undefined || ofTests || !path.startsWith('server/')) return undefined
  const layer = typeOnly ? undefined : serverLayers.find(({ part }) => file.startsWith(part))
  if (layer && !path.startsWith(layer.part) && !layer.importers.includes(path))
    return `is for ${layer.importers.join(' and ')} alone`
  const stranger = folderOf(file) !== folderOf(path) && !path.startsWith(handlerTables)
  return handlers.has(file) && stranger ? 'is a handler of another capability: share its rules or its store' : undefined
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'))
}

/** What the tables of handlers load. */
function handlerFiles(imports: FileImports): ReadonlySet<string> {
  const tables = [...imports].filter(([path]) => path.startsWith(handlerTables))
  const loads = tables.flatMap(([path, each]) =>
    each.flatMap(({ specifier, typeOnly }) => (typeOnly ? [] : (importedFile(path, specifier) ?? []))),
  )
  return new Set(loads)
}

/** Tests, and the files that they alone import. */
function filesOfTests(imports: FileImports): ReadonlySet<string> {
  const tests = new Set([...imports.keys()].filter((path) => /\.test(-d)?\.ts$/.test(path)))
  const importers = importersOf(imports)
  for (let size = -1; size !== tests.size; ) {
    size = tests.size
    for (const [path, each] of importers) if (each.every((importer) => tests.has(importer))) tests.add(path)
  }
  return tests
}

function importersOf(imports: FileImports): ReadonlyMap<string, readonly string[]> {
  const pairs = [...imports].flatMap(([path, each]) =>
    each.map(({ specifier }) => ({ path, target: importedFile(path, specifier) ?? '' })),
  )
  const byTarget = Map.groupBy(pairs, ({ target }) => target)
  return new Map([...byTarget].map(([target, each]) => [target, each.map(({ path }) => path)]))
}

async function declaredBy(workspace: string): Promise<Declared> {
  const file = workspace === '' ? 'package.json' : `${workspace}/package.json`
  const text = await readFile(file, 'utf8').catch(() => '{}')
  const { dependencies = {}, devDependencies = {} }: { dependencies?: object; devDependencies?: object } =
    JSON.parse(text)
  return { dependencies: Object.keys(dependencies), devDependencies: Object.keys(devDependencies) }
}

/** Imports follow the architecture. */
export const importDirection: Check = {
  name: 'imports',
  title: 'imports follow the arrows of the architecture, name their packages and make no circle',
  run: async () => {
    const workspaces = ['', ...Object.keys(workspaceRules)]
    const declared = await Promise.all(workspaces.map(async (each) => [each, await declaredBy(each)] as const))
    return wrongImports({ texts: await sourceTexts('.ts'), declared: new Map(declared) })
  },
}
