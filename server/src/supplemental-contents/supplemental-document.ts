import type { BlobRef, BlobService } from '../blobs/blob-service.ts'
import { listOf } from '../marketplace/core-member.ts'
import { type Members, membersOf } from '../marketplace/part-document.ts'
import type { ProductPartRow } from '../marketplace/product-part-store.ts'
import { StoredJson } from '../page.ts'

/** Bytes of a file for certification at most. Inferred: no article gives a limit. */
const maxBytes = 100 * 1024 * 1024

/** What telling where files are needs of a handler's context. */
export interface Telling {
  readonly origin: string
  readonly server: { readonly blobs: BlobService }
}

/** A file of supplemental contents: its id is that of the blob, too. */
export interface SupplementalAsset {
  readonly assetID: string
  readonly fileName: string
  readonly type?: string
}

/** The files that supplemental contents name; `update-supplemental-content.ts` wrote them. */
export function assetsOf(row: Pick<ProductPartRow, 'document'>): readonly SupplementalAsset[] {
  return listOf(membersOf(row)['assets']).map(({ assetID, fileName, type }) => ({
    assetID: String(assetID),
    fileName: String(fileName),
    ...(typeof type === 'string' ? { type } : {}),
  }))
}

/** Where a file is kept. */
export function blobOf({ partner_id }: Pick<ProductPartRow, 'partner_id'>, asset: SupplementalAsset): BlobRef {
  return { partnerId: partner_id, blobId: asset.assetID, fileName: asset.fileName, maxBytes }
}

/** Supplemental contents with the address of each file: to put it there or, once it was put there, to read it. */
export async function toldSupplemental(telling: Telling, row: ProductPartRow): Promise<StoredJson> {
  const members = membersOf(row)
  if (members['assets'] === undefined) return new StoredJson(row.document)
  const assets: Members[] = []
  for (const asset of assetsOf(row)) assets.push({ ...asset, fileSasUri: await addressOf(telling, row, asset) })
  return new StoredJson(JSON.stringify({ ...members, assets }))
}

async function addressOf({ origin, server }: Telling, row: ProductPartRow, asset: SupplementalAsset): Promise<string> {
  const blob = blobOf(row, asset)
  const isThere = await server.blobs.find(blob.partnerId, blob.blobId)
  return isThere ? server.blobs.readAddress(origin, blob) : server.blobs.writeAddress(origin, blob)
}
