import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

/** Test files that one process runs at most: more would leave a core without work at the end. */
const filesAtOnce = 24

/** Tests that take as long as dozens of other files: each has a process, from the beginning on. */
const long = /(security-matrix|sign-in-in-browser|large-blobs)\.test\.ts$/

/** Clients that wait some seconds, as they do for people: one after the other, while the rest goes on. */
const waiting = /(msal-node-people|azure-identity|openid-client)\.test\.ts$/

/** Outside a suite these hooks are for all tests of the process. */
const ownHooks = /^(beforeEach|afterEach)\(/m

/** Test files that one process runs. */
interface Shared {
  readonly name: string
  readonly paths: readonly string[]
}

/**
 * Puts test files that can share a process together, folder by folder: starting one and loading the server takes longer
 * than most files' tests. Answers the files to run, which import the others.
 */
export async function sharedProcesses(paths: readonly string[], folder: string): Promise<readonly string[]> {
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  const longest: Shared[] = []
  const alone: Shared[] = []
  const sharing = new Map<string, string[]>([['waiting', []]])
  for (const path of paths) {
    const single = { name: path.replaceAll('/', '-').replace('.test.ts', ''), paths: [path] }
    if (long.test(path)) longest.push(single)
    else if (ownHooks.test(await readFile(path, 'utf8'))) alone.push(single)
    else {
      const name = waiting.test(path) ? 'waiting' : groupOf(path)
      sharing.set(name, [...(sharing.get(name) ?? []), path])
    }
  }
  const groups = [...sharing].flatMap(([name, files]) => chunks(files).map((chunk) => ({ name, paths: chunk })))
  const entries = [...longest, ...groups, ...alone].map(async (each, index) => {
    // The runner goes by the names' order.
    const entry = join(folder, `${String(index).padStart(3, '0')}-${each.name}.test.mjs`)
    await writeFile(entry, each.paths.map((path) => `import '${pathToFileURL(resolve(path))}'\n`).join(''))
    return entry
  })
  return Promise.all(entries)
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
