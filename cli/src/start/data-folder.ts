import { accessSync, constants, existsSync, mkdirSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { reasonOf, StartRefusal } from './start-refusal.ts'

/** Makes a data folder where there is none: it holds keys, so nobody else may read it. @throws {StartRefusal} */
export function dataFolder(path: string): string {
  try {
    makeFolder(resolve(path))
    accessSync(path, constants.W_OK)
    return path
  } catch (cause) {
    throw new StartRefusal(`The data folder ${path} cannot be written: ${reasonOf(cause)}.`)
  }
}

/** Where a data folder has its certificates. */
export function certificateFolder(data: string): string {
  return join(data, 'certs')
}

/** Where a data folder has uploaded files; undefined where nothing is kept. */
export function blobFolder({ memory, data }: { readonly memory: boolean; readonly data: string }): string | undefined {
  return memory ? undefined : join(data, 'blobs')
}

/** One level at a time: Node's recursive mkdir never returns where the system answers ENOENT below a folder that is there. */
function makeFolder(path: string): void {
  if (existsSync(path)) return
  makeFolder(dirname(path))
  mkdirSync(path, { mode: 0o700 })
}
