import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Block } from './blob-file.ts'
import { isCode } from './blob-place.ts'

/** A block that waits for its list. */
export interface StagedBlock extends Block {
  /** Name of the file that it is in, in the folder of its blob's blocks. */
  readonly file: string
}

const lineForm = /^(\S+) (\d+) (\d+) (\S+)$/

/** Which blocks wait, and where: the file in the folder of a blob's blocks that grows by a line with each. */
export function indexPath(folder: string): string {
  return join(folder, 'index')
}

/** A line of the index; it begins as well as ends with a line's end, since the one before may have been broken off. */
export function indexLine({ id, offset, sizeBytes, file }: StagedBlock): string {
  return `\n${id} ${offset} ${sizeBytes} ${file}\n`
}

/** The blocks that are not committed, by their ids; of those with the same id the last one. */
export async function stagedBlocks(folder: string): Promise<ReadonlyMap<string, StagedBlock>> {
  const [lines, names] = await Promise.all([linesOf(folder), namesIn(folder)])
  const blocks = new Map<string, StagedBlock>()
  for (const line of lines) {
    const [, id, offset, sizeBytes, file] = lineForm.exec(line) ?? []
    // A file that is gone became the blob: its process was killed before it could remove the index.
    if (id !== undefined && file !== undefined && names.has(file))
      blocks.set(id, { id, offset: Number(offset), sizeBytes: Number(sizeBytes), file })
  }
  return blocks
}

/** Sorted by the bytes of their ids. */
export function inOrder(blocks: Iterable<StagedBlock>): readonly StagedBlock[] {
  const bytes = ({ id }: Block): Buffer => Buffer.from(id, 'base64')
  return [...blocks].toSorted((one, other) => Buffer.compare(bytes(one), bytes(other)))
}

async function linesOf(folder: string): Promise<string[]> {
  try {
    return (await readFile(indexPath(folder), 'latin1')).split('\n')
  } catch (cause) {
    if (isCode(cause, 'ENOENT')) return []
    throw cause
  }
}

async function namesIn(folder: string): Promise<ReadonlySet<string>> {
  try {
    return new Set(await readdir(folder))
  } catch (cause) {
    if (isCode(cause, 'ENOENT')) return new Set()
    throw cause
  }
}
