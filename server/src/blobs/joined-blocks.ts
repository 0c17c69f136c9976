import { createReadStream } from 'node:fs'
import { BlobError } from './blob-error.ts'
import type { BlobFile } from './blob-file.ts'
import type { BlobPlace } from './blob-place.ts'
import type { ByteRange } from './byte-range-rules.ts'
import { blockPath, stagedBlocks } from './staged-blocks.ts'

/** Bytes that are read at a time. */
const highWaterMark = 1_048_576

/** Where a block list looks for a block; `Latest` among those that wait first. Source: put-block-list. */
export const blockSources = ['Committed', 'Uncommitted', 'Latest'] as const

/** A line of a block list. */
export interface ListedBlock {
  readonly id: string
  readonly source: (typeof blockSources)[number]
}

/** A piece of a blob to be. */
export interface Part {
  readonly id: string
  readonly sizeBytes: number
  /** Where it is in the blob that is there; undefined: it waits as a block. */
  readonly committed: ByteRange | undefined
}

/** Finds each block of a list. @throws {BlobError} where one is not there */
export async function partsOf(
  list: readonly ListedBlock[],
  blocks: string,
  before?: BlobFile,
): Promise<readonly Part[]> {
  const waiting = new Map((await stagedBlocks(blocks)).map(({ id, sizeBytes }) => [id, part(id, sizeBytes)]))
  const committed = committedParts(before)
  return list.map(({ id, source }) => {
    const found =
      (source === 'Committed' ? undefined : waiting.get(id)) ??
      (source === 'Uncommitted' ? undefined : committed.get(id))
    if (!found) throw new BlobError('InvalidBlockList')
    return found
  })
}

/** The bytes of the parts, one after another. */
export async function* joinedContent(parts: readonly Part[], { file, blocks }: BlobPlace): AsyncGenerator<Uint8Array> {
  for (const { id, committed } of parts) {
    if (committed) yield* createReadStream(file, { start: committed.first, end: committed.last, highWaterMark })
    else yield* createReadStream(blockPath(blocks, id), { highWaterMark })
  }
}

function committedParts(before: BlobFile | undefined): Map<string, Part> {
  const parts = new Map<string, Part>()
  let first = 0
  for (const { id, sizeBytes } of before?.description.blocks ?? []) {
    parts.set(id, { id, sizeBytes, committed: { first, last: first + sizeBytes - 1 } })
    first += sizeBytes
  }
  return parts
}

function part(id: string, sizeBytes: number): Part {
  return { id, sizeBytes, committed: undefined }
}
