import { rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { incomingFolder, isCode, isThere, makeFolder } from './blob-place.ts'
import { newFileName } from './incoming-file.ts'

/**
 * Removes a folder with its files at one blow: first it goes where nobody looks for it, so that nobody finds half of
 * it, and a new one may be made meanwhile. Nothing happens where there is none.
 * @param root the folder of all blobs
 */
export async function removeFolder(path: string, root: string): Promise<void> {
  const place = join(root, incomingFolder, newFileName())
  if (!(await moved(path, place))) {
    if (!(await isThere(path))) return
    await makeFolder(dirname(place), false)
    await moved(path, place)
  }
  await rm(place, { recursive: true, force: true })
}

async function moved(path: string, place: string): Promise<boolean> {
  try {
    await rename(path, place)
    return true
  } catch (cause) {
    if (isCode(cause, 'ENOENT')) return false
    throw cause
  }
}
