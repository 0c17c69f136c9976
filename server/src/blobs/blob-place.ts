import { createHash } from 'node:crypto'
import { mkdir, open, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** Which blob: its account and its id. */
export interface BlobName {
  readonly partnerId: string
  readonly blobId: string
}

/** Where a blob is, its blocks that are not committed, and the empty file that is there while the blob is sealed. */
export interface BlobPlace {
  readonly file: string
  readonly blocks: string
  readonly seal: string
}

/** Ending of the folder of a blob's blocks. */
export const blocksEnding = '.blocks'

/** Below the folder of all blobs: what is still arriving. */
export const incomingFolder = 'incoming'

/** One name for all spellings of an id. @throws {TypeError} where it could lead to another folder */
export function blobKey({ partnerId, blobId }: BlobName): string {
  const key = `${partnerId}.${blobId}`.toLowerCase()
  if (!/^[a-z0-9-]{1,64}\.[a-z0-9-]{1,64}$/.test(key)) throw new TypeError(`${key} is no name of a blob`)
  return key
}

/** Below one of 256 folders, so that none gets too large. */
export function blobPlace(folder: string, name: BlobName): BlobPlace {
  const key = blobKey(name)
  const shelf = createHash('sha256').update(key).digest('hex').slice(0, 2)
  const file = join(folder, shelf, key)
  return { file, blocks: `${file}${blocksEnding}`, seal: `${file}.sealed` }
}

/** Makes a folder where there is none, and those above it up to one that is there. */
export async function makeFolder(path: string, durable: boolean): Promise<void> {
  try {
    await mkdir(path, { mode: 0o700 })
  } catch (cause) {
    if (isCode(cause, 'EEXIST')) return
    if (!isCode(cause, 'ENOENT') || dirname(path) === path) throw cause
    await makeFolder(dirname(path), durable)
    await makeFolder(path, durable)
    return
  }
  if (durable) await syncFolder(dirname(path))
}

/** Waits until the names in a folder are on the disk. */
export async function syncFolder(path: string): Promise<void> {
  try {
    const handle = await open(path, 'r')
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
  } catch (cause) {
    // Windows opens no folders; its file systems keep names by a journal of their own.
    if (!isCode(cause, 'EPERM') && !isCode(cause, 'EISDIR')) throw cause
  }
}

/** Whether the system failed for this reason: `ENOENT`. */
export function isCode(cause: unknown, code: string): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === code
}

/** Whether there is a file or a folder of this name. */
export async function isThere(path: string): Promise<boolean> {
  try {
    await stat(path)
    return true
  } catch (cause) {
    if (isCode(cause, 'ENOENT')) return false
    throw cause
  }
}
