import type { SignedAddress } from './blob-address.ts'
import { BlobError } from './blob-error.ts'
import type { BlobAnswer, BlobRequest } from './blob-request.ts'
import { getBlob } from './get-blob.ts'
import { getBlockList } from './get-block-list.ts'
import { putBlob } from './put-blob.ts'
import { putBlock } from './put-block.ts'
import { putBlockList } from './put-block-list.ts'

/** What is asked of a blob, by method and `comp`. */
const operations: Readonly<
  Record<string, { writes: boolean; answer: (request: BlobRequest) => Promise<BlobAnswer> } | undefined>
> = {
  PUT: { writes: true, answer: putBlob },
  'PUT block': { writes: true, answer: putBlock },
  'PUT blocklist': { writes: true, answer: putBlockList },
  GET: { writes: false, answer: getBlob },
  HEAD: { writes: false, answer: getBlob },
  'GET blocklist': { writes: false, answer: getBlockList },
}

const versionForm = /^\d{4}-\d\d-\d\d$/

/** The request as one of those that this service has. @throws {BlobError} where it is none, or the address does not allow it */
export async function answerBlob(request: BlobRequest, { mayWrite }: SignedAddress): Promise<BlobAnswer> {
  const { method, query, headers } = request
  const version = headers['x-ms-version']
  if (version !== undefined && !versionForm.test(version))
    throw new BlobError('InvalidHeaderValue', { HeaderName: 'x-ms-version', HeaderValue: version })
  // No address gives the right to delete.
  if (method === 'DELETE') throw new BlobError('AuthorizationPermissionMismatch')
  if (!['PUT', 'GET', 'HEAD'].includes(method)) throw new BlobError('UnsupportedHttpVerb')
  for (const name of ['restype', 'snapshot', 'versionid']) {
    const value = query.get(name)
    if (value) throw unknownValue(name, value)
  }
  const comp = query.get('comp') ?? ''
  const operation = operations[`${method} ${comp.toLowerCase()}`.trim()]
  if (!operation) throw unknownValue('comp', comp)
  // Asked before the content travels; what is sealed meanwhile is refused when it would be kept.
  if (operation.writes && (!mayWrite || (await request.store.isSealed(request.blob))))
    throw new BlobError('AuthorizationPermissionMismatch')
  return operation.answer(request)
}

function unknownValue(name: string, value: string): BlobError {
  return new BlobError('InvalidQueryParameterValue', { QueryParameterName: name, QueryParameterValue: value })
}
