import type { ingestionErrorCodes } from '@comptoir/contract/graph/schemas'
import type { Members } from '../marketplace/part-document.ts'
import type { PublishingContext } from '../publishing/publishing-context.ts'

/** The word of what went wrong. */
export type IngestionErrorCode = (typeof ingestionErrorCodes)[number]

/** What went wrong with a job, as it is told. */
export interface JobError {
  readonly code: IngestionErrorCode
  readonly message: string
  readonly resourceId?: string
}

/** A job cannot be done: nothing of it is. */
export class JobRefusedError extends Error {
  override readonly name = 'JobRefusedError'
  readonly error: JobError

  constructor(error: JobError) {
    super(error.message)
    this.error = error
  }
}

/** Gives a job up. @throws JobRefusedError */
export function refuseJob(code: IngestionErrorCode, message: string, resourceId?: string): never {
  throw new JobRefusedError({ code, message, ...(resourceId === undefined ? {} : { resourceId }) })
}

/** A job while its resources are being applied. */
export interface ConfigureCall {
  readonly context: PublishingContext
  /** Durable ids by the names that the request gave its resources. */
  readonly names: Map<string, string>
}

/** What came of one resource: its durable id; none where it was deleted or has none. */
export interface Outcome {
  readonly id: string | undefined
  readonly sent: Members
}
