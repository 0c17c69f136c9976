import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Block } from './blob-file.ts'
import { isCode } from './blob-place.ts'

/** How much waits for its block list. */
export interface Staged {
  readonly count: number
  readonly sizeBytes: number
  /** Bytes of an id, the same for all blocks of a blob; undefined where there is none. */
  readonly idLength: number | undefined
}

/** Where a block is, in the folder of its blob's blocks; ids hold any bytes, so that their digits make the name. */
export function blockPath(folder: string, id: string): string {
  return join(folder, Buffer.from(id, 'base64').toString('hex'))
}

/** The blocks that are not committed, sorted by their ids' bytes. */
export async function stagedBlocks(folder: string): Promise<readonly Block[]> {
  const blocks: Block[] = []
  for (const name of (await namesIn(folder)).toSorted())
    blocks.push({ id: Buffer.from(name, 'hex').toString('base64'), sizeBytes: (await stat(join(folder, name))).size })
  return blocks
}

/** How much they are together. */
export function stagedOf(blocks: readonly Block[]): Staged {
  const [first] = blocks
  return {
    count: blocks.length,
    sizeBytes: blocks.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
    idLength: first && Buffer.from(first.id, 'base64').length,
  }
}

/** Bytes of one block; undefined where it is not there. */
export async function stagedSize(folder: string, id: string): Promise<number | undefined> {
  try {
    return (await stat(blockPath(folder, id))).size
  } catch (cause) {
    if (isCode(cause, 'ENOENT')) return undefined
    throw cause
  }
}

export async function discardBlocks(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true })
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder)
  } catch (cause) {
    if (isCode(cause, 'ENOENT')) return []
    throw cause
  }
}
