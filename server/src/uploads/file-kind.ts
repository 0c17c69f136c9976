import type { Operation } from '@comptoir/contract/operation'
import type { TObject } from 'typebox'
import type { PartKind } from '../marketplace/product-part-store.ts'
import type { Finding } from '../marketplace-rules/finding.ts'
import type { UploadedFile } from './uploaded-file.ts'

/** What is to be known of a kind of files, so that all are announced, uploaded and processed alike. */
export interface FileKind {
  readonly part: Extract<PartKind, 'image' | 'video' | 'asset' | 'package'>
  /** As it is answered: the order of its members, and which there are. */
  readonly schema: TObject
  readonly resourceType: string
  /** The operation that announces such a file; the file itself is below its path. */
  readonly announcing: Pick<Operation, 'id' | 'path'>
  /** Bytes at most. */
  readonly maxBytes: number
  /** The member that says where the file is, when it is not uploaded here. */
  readonly elsewhere?: 'streamingUri' | 'publisherDefinedSasUri'
  /**
   * What the file is while it is processed, and for how long on the account's clock, ISO 8601; where this is absent, it
   * is processed before the answer that takes it.
   */
  readonly processing?: { readonly state: 'Uploaded' | 'InProcessing'; readonly takes: string }
  /** What is wrong with what was uploaded; it may read all of it. */
  readonly inspect?: (file: UploadedFile) => Promise<readonly Finding[]>
}
