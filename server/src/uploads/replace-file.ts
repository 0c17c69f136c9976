import { plusDuration } from '../clock/clock.ts'
import { thumbnailBlobId } from '../marketplace/blobs-of-part.ts'
import { replacePart } from '../marketplace/draft.ts'
import { inOrderOf } from '../marketplace/member-order.ts'
import { etagIn, type Members, membersOf } from '../marketplace/part-document.ts'
import type { DraftPart } from '../marketplace/part-operations.ts'
import type { ProductPartRow } from '../marketplace/product-part-store.ts'
import { showInPortal } from '../marketplace/show-in-portal.ts'
import { Answer, type StoredJson } from '../page.ts'
import { refuse } from '../partner-center-error.ts'
import { fileWithAddress } from './file-document.ts'
import { fileProcessed } from './file-events.ts'
import type { FileKind } from './file-kind.ts'
import { type FileState, saysUploaded, stateOf, takesUpload } from './file-states.ts'
import { type FileWriting, type SentFile, saidOf } from './file-writing.ts'
import { letWrite, processedMembers } from './process-file.ts'
import { writtenThumbnail } from './video-thumbnail.ts'

/**
 * Replaces what is known of a file, whole; only its name stays where it is left out. `Uploaded` has it looked at.
 * @throws fileStateRefused, fileNotUploaded
 */
export async function replaceFile(
  context: FileWriting,
  { offer, row }: DraftPart,
  kind: FileKind,
  sent: SentFile,
): Promise<Answer<StoredJson>> {
  const before = membersOf(row)
  const uploaded = saysUploaded(stateOf(before), sent.state)
  const thumbnail = writtenThumbnail(sent['thumbnail'], before['thumbnail'])
  if (uploaded) await checkUploaded(context, row.blob_id, before)
  // A request that failed after the file was closed leaves it waiting for an upload: saying so opens it again.
  else if (takesUpload(stateOf(before))) await letWrite(context.server.blobs, row)
  if (thumbnail.uploaded) await checkUploaded(context, thumbnailBlobId(row.part_id), thumbnail.members.thumbnail ?? {})
  const { resourceType, fileName, state, validationItems, fileSasUri } = before
  const members: Members = {
    ...(fileName === undefined ? {} : { fileName }),
    ...saidOf(sent),
    ...thumbnail.members,
    resourceType,
    state,
    // What it was found to be stays with it until it is looked at again, and so does an address of elsewhere.
    ...(validationItems === undefined || uploaded ? {} : { validationItems }),
    ...(fileSasUri === undefined ? {} : { fileSasUri }),
  }
  const changed = uploaded ? await beingProcessed(context, { row, kind, members }) : members
  const saved = await replacePart(context, row, inOrderOf(kind.schema, changed))
  await showInPortal(context, offer, saved)
  context.record({ before, after: membersOf(saved) })
  return new Answer(200, fileWithAddress(context, kind, saved), undefined, { etag: etagIn(saved) })
}

/** The file is there, and stays as it is from now on. @throws fileNotUploaded */
async function checkUploaded({ server, partner }: FileWriting, blobId: string, members: Members): Promise<void> {
  const blob = blobId === '' ? undefined : await server.blobs.find(partner.partner_id, blobId)
  if (!blob) refuse('fileNotUploaded', String(members['fileName'] ?? 'the file'))
  await server.blobs.seal(partner.partner_id, blobId)
}

/** The file is looked at: at once, or later on the account's clock. */
async function beingProcessed(
  context: FileWriting,
  { row, kind, members }: { readonly row: ProductPartRow; readonly kind: FileKind; readonly members: Members },
): Promise<Members> {
  if (!kind.processing) return processedMembers(context.server.blobs, row, kind, members)
  const { product_id: productId, part_id: partId } = row
  await context.schedule({
    kind: fileProcessed,
    dueAt: plusDuration(context.now(), kind.processing.takes),
    subject: { productId, partId, resourceType: kind.resourceType },
  })
  const state: FileState = kind.processing.state
  return { ...members, state }
}
