import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'

/** Every file of the repository, as git sees it: what is tracked, and what is new and not ignored. Paths from its root. */
export async function sourceFiles(): Promise<readonly string[]> {
  const list = ['ls-files', '--cached', '--others', '--exclude-standard', '--deduplicate', '-z']
  const { stdout } = await promisify(execFile)('git', list, { maxBuffer: 64_000_000 })
  return stdout.split('\0').filter((path) => path !== '' && existsSync(path))
}

/** The texts of the files whose path ends so, by path. */
export async function sourceTexts(ending: string): Promise<ReadonlyMap<string, string>> {
  const paths = (await sourceFiles()).filter((path) => path.endsWith(ending))
  return new Map(await Promise.all(paths.map(async (path) => [path, await readFile(path, 'utf8')] as const)))
}
