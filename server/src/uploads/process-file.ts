import type { BlobService } from '../blobs/blob-service.ts'
import type { EventHandler } from '../clock/scheduler.ts'
import { replacePart } from '../marketplace/draft.ts'
import { findMarketOffer } from '../marketplace/market-offer-store.ts'
import { inOrderOf } from '../marketplace/member-order.ts'
import { type Members, membersOf } from '../marketplace/part-document.ts'
import { findPart, type ProductPartRow } from '../marketplace/product-part-store.ts'
import { showInPortal } from '../marketplace/show-in-portal.ts'
import type { Finding } from '../marketplace-rules/finding.ts'
import type { FileKind } from './file-kind.ts'
import { fileKindOf } from './file-kinds.ts'
import { isBeingProcessed, stateOf } from './file-states.ts'
import { uploadedFile } from './uploaded-file.ts'

/** A file was looked at: it is processed, or failed to be, unless it is gone or was looked at before. */
export const processFile: EventHandler = async ({ server, db, partner, now }, subject) => {
  const { productId = '', partId = '', resourceType = '' } = subject
  const kind = fileKindOf(resourceType)
  const offer = await findMarketOffer(db, partner.partner_id, productId)
  const row = offer && kind && (await findPart(db, offer, kind.part, partId))
  if (!row) return
  const before = membersOf(row)
  if (!isBeingProcessed(stateOf(before))) return
  const members = await processedMembers(server.blobs, row, kind, before)
  const drafting = { db, now, newId: () => server.ids.next(now()) }
  const saved = await replacePart(drafting, row, inOrderOf(kind.schema, members))
  await showInPortal(drafting, offer, saved)
}

/** What is said of a file once it was looked at: bytes that nobody may change any more, unless they were found wrong. */
export async function processedMembers(
  blobs: BlobService,
  row: ProductPartRow,
  kind: FileKind,
  members: Members,
): Promise<Members> {
  await blobs.seal(row.partner_id, row.blob_id)
  const findings = await findingsOn(blobs, row, kind, members)
  const failed = findings.some(({ level }) => level === 'error')
  if (failed) await letWrite(blobs, row)
  const { validationItems: _former, ...own } = members
  // Only packages have a place to say what was found.
  const tells = findings.length > 0 && 'validationItems' in kind.schema.properties
  return {
    ...own,
    state: failed ? 'ProcessFailed' : 'Processed',
    ...(tells ? { validationItems: findings.map(validationItemOf) } : {}),
  }
}

/** The file may be put again; one that is another part's is not for this one to open. */
export async function letWrite(blobs: BlobService, { partner_id, part_id, blob_id }: ProductPartRow): Promise<void> {
  if (blob_id === part_id) await blobs.unseal(partner_id, blob_id)
}

async function findingsOn(
  blobs: BlobService,
  { partner_id: partnerId, blob_id: blobId }: ProductPartRow,
  kind: FileKind,
  members: Members,
): Promise<readonly Finding[]> {
  const blob = await blobs.find(partnerId, blobId)
  if (!blob) return [missing]
  return kind.inspect ? kind.inspect(uploadedFile(blobs, { partnerId, blobId }, { blob, members })) : []
}

const missing: Finding = {
  level: 'error',
  code: 'FileMissing',
  target: { module: 'package', member: 'fileSasUri' },
  message: 'The file that was uploaded is gone.',
}

function validationItemOf({ level, code, message, target }: Finding): Members {
  return { errorCode: code, severity: level === 'error' ? 'Error' : 'Warning', message, resource: target.member }
}
