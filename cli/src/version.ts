import { readFile } from 'node:fs/promises'

/** The version of the package. */
export async function version(): Promise<string> {
  const text = await readFile(new URL('../package.json', import.meta.url), 'utf8')
  const { version: given }: { version: string } = JSON.parse(text)
  return given
}
