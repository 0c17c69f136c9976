export { createPartnerCenter, type PartnerCenterOptions } from './create-partner-center.ts'
export type { ApplicationCredentials, Credentials, TokenCredentials, UserCredentials } from './credentials.ts'
export { NotOfferedError, PartnerCenterApiError, TokenError, UnreachableError } from './errors.ts'
export type { List, Page } from './list.ts'
export type { InputOf, ItemOf, Method, OutputOf } from './method.ts'
export type { PartnerCenter } from './partner-center.ts'
export {
  createPublisherCenter,
  type PublisherCenter,
  type PublisherCenterOptions,
} from './publisher/create-publisher-center.ts'
export type { FileContent } from './publisher/file-blocks.ts'
export { type Poller, type PollingOptions, PublishingFailedError } from './publisher/poller.ts'
export type { PublisherOperations } from './publisher/publisher-center.ts'
export type { PublishOptions, SubmissionRequest } from './publisher/publishing-pollers.ts'
export type { PublishingProgress, PublishingState, PublishingStep } from './publisher/publishing-progress.ts'
export { type UploadOptions, UploadRefusedError } from './publisher/put-file.ts'
export { FileRefusedError, type ImageUpload, type PackageUpload, type UploadedFile } from './publisher/uploads.ts'
export type { CallOptions } from './request.ts'
export type { RetryOptions } from './retry.ts'
