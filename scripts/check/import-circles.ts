import { type FileImports, importedFile } from './module-imports.ts'

/** Files that load each other in a circle, each circle once, as `a.ts → b.ts → a.ts`. Types load nothing. */
export function importCircles(imports: FileImports): readonly string[] {
  const circles: string[] = []
  const done = new Set<string>()
  const trail: string[] = []
  const visit = (path: string): void => {
    if (trail.includes(path)) {
      circles.push([...trail.slice(trail.indexOf(path)), path].join(' → '))
      return
    }
    if (done.has(path)) return
    done.add(path)
    trail.push(path)
    for (const next of loads(path, imports)) visit(next)
    trail.pop()
  }
  for (const path of imports.keys()) visit(path)
  return circles
}

function loads(path: string, imports: FileImports): readonly string[] {
  return (imports.get(path) ?? []).flatMap(({ specifier, typeOnly }) => {
    const target = typeOnly ? undefined : importedFile(path, specifier)
    return target !== undefined && imports.has(target) ? [target] : []
  })
}
