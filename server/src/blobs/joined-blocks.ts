import { createReadStream } from 'node:fs'
import { BlobError } from './blob-error.ts'
import type { Block } from './blob-file.ts'

/** Bytes that are read at a time. */
const highWaterMark = 1_048_576

/** Where a block list looks for a block; `Latest` among those that wait first. Source: put-block-list. */
export const blockSources = ['Committed', 'Uncommitted', 'Latest'] as const

/** A line of a block list. */
export interface ListedBlock {
  readonly id: string
  readonly source: (typeof blockSources)[number]
}

/** A piece of a blob to be, and the file that has it. */
export interface Part extends Block {
  readonly path: string
}

/** Finds each block of a list. @throws {BlobError} where one is not there, or they are too much */
export function partsOf(
  list: readonly ListedBlock[],
  { waiting, committed, maxBytes }: { waiting: Iterable<Part>; committed: Iterable<Part>; maxBytes: number },
): readonly Part[] {
  const byId = (parts: Iterable<Part>): Map<string, Part> => new Map([...parts].map((part) => [part.id, part]))
  const [waitingById, committedById] = [byId(waiting), byId(committed)]
  const parts = list.map(({ id, source }) => {
    const found =
      (source === 'Committed' ? undefined : waitingById.get(id)) ??
      (source === 'Uncommitted' ? undefined : committedById.get(id))
    if (!found) throw new BlobError('InvalidBlockList')
    return found
  })
  if (parts.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0) > maxBytes)
    throw new BlobError('RequestBodyTooLarge', { MaxLimit: String(maxBytes) })
  return parts
}

/** The blocks as they are where one follows the other. */
export function oneAfterAnother(parts: readonly Part[]): readonly Block[] {
  let offset = 0
  return parts.map(({ id, sizeBytes }) => {
    const block = { id, offset, sizeBytes }
    offset += sizeBytes
    return block
  })
}

/** The bytes of the parts, one after another. */
export async function* joinedContent(parts: readonly Part[]): AsyncGenerator<Uint8Array> {
  for (const { path, offset, sizeBytes } of parts)
    yield* createReadStream(path, { start: offset, end: offset + sizeBytes - 1, highWaterMark })
}
