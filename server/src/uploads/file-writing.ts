import type { BlobService } from '../blobs/blob-service.ts'
import type { ScheduledEvent } from '../handler.ts'
import type { Members } from '../marketplace/part-document.ts'
import type { PartWriting } from '../marketplace/part-operations.ts'
import type { FileState } from './file-states.ts'

/** What changing a file needs of a handler's context. */
export interface FileWriting extends PartWriting {
  readonly origin: string
  readonly server: { readonly blobs: BlobService }
  schedule(event: ScheduledEvent): Promise<void>
}

/** What a request says of a file: its members, and what clients send back of an answer. */
export type SentFile = Members & { readonly '@odata.etag'?: string; readonly state?: FileState }

/** Members of a file that the server sets: what clients send back of them does nothing. */
const serverSet: ReadonlySet<string> = new Set([
  '@odata.etag',
  'id',
  'fileSasUri',
  'fileSize',
  'isEmpty',
  'isCertified',
  'publishTargets',
  'resourceType',
  'state',
  'thumbnail',
  'validationItems',
])

/** The members of a file that are the client's to say. */
export function saidOf(sent: SentFile): Members {
  return Object.fromEntries(Object.entries(sent).filter(([name]) => !serverSet.has(name)))
}
