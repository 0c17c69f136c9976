import { buffer } from 'node:stream/consumers'
import type { BlobService } from '../blobs/blob-service.ts'
import { largestPriceSheet, type PriceSheet, readPriceSheet } from '../marketplace-rules/vm-price-sheet.ts'
import { isMembers } from './core-member.ts'
import { blobIdOf } from './portal-files.ts'

/** Where sheets of prices are that were uploaded here. */
export interface SheetPlace {
  readonly blobs: Pick<BlobService, 'find' | 'open'>
  readonly partnerId: string
}

/** The sheet that the prices of a plan refer to, where it was uploaded here: nothing is fetched from elsewhere. */
export async function uploadedPriceSheet(
  planId: string,
  pricing: unknown,
  { blobs, partnerId }: SheetPlace,
): Promise<PriceSheet | undefined> {
  const sheet = isMembers(pricing) ? pricing['spreadSheetPricing'] : undefined
  const uri = isMembers(sheet) ? sheet['uri'] : undefined
  const blobId = typeof uri === 'string' ? blobIdOf(uri) : undefined
  const stored = blobId === undefined ? undefined : await blobs.find(partnerId, blobId)
  if (!stored || blobId === undefined) return undefined
  const target = { module: 'availability', planId, member: 'virtualMachinePricing.spreadSheetPricing' } as const
  if (stored.sizeBytes === 0) return readPriceSheet(new Uint8Array(), target)
  // One that is too large is known by one byte more.
  const last = Math.min(stored.sizeBytes - 1, largestPriceSheet)
  return readPriceSheet(await buffer(blobs.open(partnerId, blobId, { first: 0, last })), target)
}
