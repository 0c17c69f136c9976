import type { Caller } from '../caller.ts'
import type { CallInput } from '../request.ts'
import { members } from '../transport.ts'
import type { FileContent } from './file-blocks.ts'
import { putFile, type UploadOptions } from './put-file.ts'

/** A package to be uploaded. */
export interface PackageUpload extends UploadOptions {
  /** Default `AzureApplicationPackage`. */
  readonly kind?: string
  readonly fileName: string
  /** Milliseconds between two looks at how far its processing is; default 1,000. */
  readonly intervalMs?: number
}

/** A logo or a screenshot to be uploaded. */
export interface ImageUpload extends UploadOptions {
  /** As `AzureLogoLarge`. */
  readonly type: string
  readonly fileName: string
}

/** What a package or an image is, once it is there. */
export type UploadedFile = Readonly<Record<string, unknown>> & { readonly id: string; readonly state: string }

/** Files that are announced, uploaded and handed over in one call. */
export interface Uploads {
  /** Uploads a package and waits until it is processed. @throws {FileRefusedError} where its content is refused */
  uploadPackage(productId: string, file: FileContent, upload: PackageUpload): Promise<UploadedFile>
  /** Uploads an image of a listing. @throws {FileRefusedError} where its content is refused */
  uploadImage(productId: string, listingId: string, file: FileContent, upload: ImageUpload): Promise<UploadedFile>
}

/** The content of a file was refused. */
export class FileRefusedError extends Error {
  override readonly name = 'FileRefusedError'
  /** What is wrong with it. */
  readonly findings: readonly string[]

  constructor(fileName: string, findings: readonly string[]) {
    super([`${fileName} was refused`, findings.join(' ')].filter((each) => each !== '').join(': '))
    this.findings = findings
  }
}

const usualIntervalMs = 1_000

/** Makes the uploads of a client. */
export function uploads(caller: Caller): Uploads {
  return {
    async uploadPackage(productID, file, { kind = 'AzureApplicationPackage', fileName, intervalMs, ...options }) {
      const call = calling(caller, options.signal)
      const body = { resourceType: kind, fileName, state: 'PendingUpload' }
      const announced = fileOf(await call('ingestion.packages.create', { productID, body }))
      await putFile(caller.transport, addressOf(announced), file, options)
      const packageID = announced.id
      const ready = { ...body, state: 'Uploaded', '@odata.etag': announced['@odata.etag'], id: packageID }
      let found = fileOf(await call('ingestion.packages.update', { productID, packageID, body: ready }))
      while (!isSettled(found)) {
        await caller.transport.retry.sleep(intervalMs ?? usualIntervalMs, options.signal)
        found = fileOf(await call('ingestion.packages.get', { productID, packageID }))
      }
      return accepted(fileName, found)
    },
    async uploadImage(productID, listingID, file, { type, fileName, ...options }) {
      const call = calling(caller, options.signal)
      const body = { resourceType: 'ListingImage', fileName, type, state: 'PendingUpload', order: 0 }
      const input = { productID, listingID }
      const announced = fileOf(await call('ingestion.listings.images.create', { ...input, body }))
      await putFile(caller.transport, addressOf(announced), file, options)
      const ready = { ...announced, state: 'Uploaded' }
      const update = { ...input, imageID: announced.id, body: ready }
      return accepted(fileName, fileOf(await call('ingestion.listings.images.update', update)))
    },
  }
}

/** Calls that a signal cancels. */
function calling(caller: Caller, signal: AbortSignal | undefined) {
  return (operation: string, input: CallInput) => caller.call(operation, input, signal ? { signal } : {})
}

function isSettled({ state }: UploadedFile): boolean {
  return state === 'Processed' || state === 'ProcessFailed'
}

function accepted(fileName: string, file: UploadedFile): UploadedFile {
  if (file.state !== 'ProcessFailed') return file
  const items = file['validationItems']
  const findings = Array.isArray(items) ? items.map((item) => String(members(item)['message'])) : []
  throw new FileRefusedError(fileName, findings)
}

function fileOf(answer: unknown): UploadedFile {
  const file = members(answer)
  return { ...file, id: String(file['id']), state: String(file['state']) }
}

function addressOf(file: UploadedFile): string {
  const address = file['fileSasUri']
  if (typeof address !== 'string') throw new TypeError('the answer has no fileSasUri')
  return address
}
