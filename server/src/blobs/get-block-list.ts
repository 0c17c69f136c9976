import { BlobError } from './blob-error.ts'
import { type BlobAnswer, type BlobRequest, httpDate } from './blob-request.ts'
import { blockListXml } from './block-list-xml.ts'

/** Lists the blocks of a blob, and those that wait for their list. Source: get-block-list. */
export async function getBlockList({ store, blob, query }: BlobRequest): Promise<BlobAnswer> {
  const asked = query.get('blocklisttype') ?? 'committed'
  const type = asked.toLowerCase()
  if (!['committed', 'uncommitted', 'all'].includes(type))
    throw new BlobError('InvalidQueryParameterValue', {
      QueryParameterName: 'blocklisttype',
      QueryParameterValue: asked,
    })
  const [found, waiting] = await Promise.all([store.describe(blob), store.staged(blob)])
  if (!found && waiting.length === 0) throw new BlobError('BlobNotFound')
  const body = blockListXml(
    type === 'uncommitted' ? undefined : (found?.blocks ?? []),
    type === 'committed' ? undefined : waiting,
  )
  const known = found && { etag: found.etag, 'last-modified': httpDate(found.uploadedAt) }
  return {
    status: 200,
    headers: {
      'content-type': 'application/xml',
      'content-length': Buffer.byteLength(body),
      'x-ms-blob-content-length': found?.sizeBytes ?? 0,
      ...known,
    },
    body,
  }
}
