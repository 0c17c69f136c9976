import { buffer } from 'node:stream/consumers'
import type { Finding } from '../marketplace-rules/finding.ts'
import { checkImage, imageKind } from '../marketplace-rules/image-rules.ts'
import { pngHeadBytes } from '../marketplace-rules/png-size.ts'
import type { UploadedFile } from './uploaded-file.ts'

/** What is wrong with an image: it is a PNG, of the size that its type asks for. Only its head is read. */
export async function inspectImage({ sizeBytes, members, open }: UploadedFile): Promise<readonly Finding[]> {
  const { type } = members
  const kind = typeof type === 'string' ? imageKind(type) : undefined
  const last = Math.min(pngHeadBytes, sizeBytes) - 1
  const head = last < 0 ? Buffer.alloc(0) : await buffer(open({ first: 0, last }))
  return checkImage(kind, head, { module: 'listing', member: 'images' })
}
