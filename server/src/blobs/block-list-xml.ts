import { BlobError } from './blob-error.ts'
import type { Block } from './blob-file.ts'
import { isBlockId } from './block-id.ts'
import { blockSources, type ListedBlock } from './joined-blocks.ts'

type SizedBlock = Pick<Block, 'id' | 'sizeBytes'>

/** Blocks of a blob at most. Source: put-block-list. */
const mostBlocks = 50_000

const prologue = /^\uFEFF?\s*(<\?xml[^>]*\?>)?\s*/
const emptyList = /^<BlockList\s*\/>\s*$/
const wholeList = /^<BlockList>([\s\S]*)<\/BlockList>\s*$/
/** Bounded inside, so that no body makes it try again and again. */
const nextBlock = new RegExp(`\\s*<(${blockSources.join('|')})>([^<]{0,200})</\\1>\\s*`, 'gy')

/** Reads the body of Put Block List. @throws {BlobError} where it is none, or too long, or names what can be no block */
export function blockListOf(xml: string): readonly ListedBlock[] {
  const text = xml.replace(prologue, '')
  if (emptyList.test(text)) return []
  const inside = wholeList.exec(text)?.[1]?.trim()
  if (inside === undefined) throw new BlobError('InvalidXmlDocument')
  const list = [...inside.matchAll(nextBlock)]
  if (list.reduce((sum, [all]) => sum + all.length, 0) < inside.length) throw new BlobError('InvalidXmlDocument')
  if (list.length > mostBlocks) throw new BlobError('BlockListTooLong')
  return list.map(([, named, text = '']) => {
    const id = text.trim()
    const source = blockSources.find((each) => each === named)
    if (!source || !isBlockId(id)) throw new BlobError('InvalidBlockList')
    return { id, source }
  })
}

/** Writes the body of Get Block List; a list that was not asked for is undefined. */
export function blockListXml(
  committed: readonly SizedBlock[] | undefined,
  waiting: readonly SizedBlock[] | undefined,
): string {
  const part = (name: string, blocks: readonly SizedBlock[] | undefined): string =>
    blocks ? `<${name}>${blocks.map(blockXml).join('')}</${name}>` : ''
  return `<?xml version="1.0" encoding="utf-8"?><BlockList>${part('CommittedBlocks', committed)}${part('UncommittedBlocks', waiting)}</BlockList>`
}

function blockXml({ id, sizeBytes }: SizedBlock): string {
  return `<Block><Name>${id}</Name><Size>${sizeBytes}</Size></Block>`
}
