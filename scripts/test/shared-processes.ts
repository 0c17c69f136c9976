import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

/** Test files that one process runs at most: more would leave a core without work at the end. */
const filesAtOnce = 24

/** Tests that are long or that wait: each file has its own. */
const apart = /^conformance\/src\/(clients\/(msal-node-people|azure-identity|openid)|security-matrix\.|fuzz|sign-in)/

/** Hooks outside a suite are the whole process's. */
const ownHooks = /^(before|after|beforeEach|afterEach)\(/m

/**
 * Puts test files that can share a process together, folder by folder: starting one and loading the server takes longer
 * than most files' tests. Answers the files to run, which import the others.
 */
export async function sharedProcesses(paths: readonly string[], folder: string): Promise<readonly string[]> {
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  const alone: string[] = []
  const sharing = new Map<string, string[]>()
  for (const path of paths) {
    if (apart.test(path) || ownHooks.test(await readFile(path, 'utf8'))) alone.push(path)
    else sharing.set(groupOf(path), [...(sharing.get(groupOf(path)) ?? []), path])
  }
  const groups = [...sharing].flatMap(([name, files]) => chunks(files).map((chunk, index) => ({ name, index, chunk })))
  const entries = groups.map(async ({ name, index, chunk }) => {
    const entry = join(folder, `${name}-${index + 1}.test.mjs`)
    await writeFile(entry, chunk.map((path) => `import '${pathToFileURL(resolve(path))}'\n`).join(''))
    return entry
  })
  // The long ones first: what is short fills the gaps.
  return [...alone, ...(await Promise.all(entries))]
}

/** The files of a workspace, or of a capability of the server, are about the same and load the same. */
function groupOf(path: string): string {
  const [workspace = ''] = path.split('/')
  return workspace === 'server'
    ? 'server'
    : dirname(path)
        .replaceAll('/', '-')
        .replace(/-src.*/, '')
}

function chunks(files: readonly string[]): readonly (readonly string[])[] {
  const count = Math.ceil(files.length / filesAtOnce)
  return Array.from({ length: count }, (_, index) => files.slice(index * filesAtOnce, (index + 1) * filesAtOnce))
}
