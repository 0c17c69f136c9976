import { documentOf, failedEntry, type PhaseEntry } from '../publishing/publishing-document.ts'
import { findPublishing, type PublishingRow } from '../publishing/publishing-store.ts'
import type { Executor } from '../store/executor.ts'
import type { JobError } from './configure-call.ts'
import type { ConfigureJobRow } from './configure-job-store.ts'
import { submissionDurableId } from './durable-id.ts'

/** How far a job is, as it is told. */
export interface JobProgress {
  readonly jobStatus: 'notStarted' | 'running' | 'completed'
  readonly jobResult: 'pending' | 'succeeded' | 'failed' | 'cancelled'
  /** Nothing until it has ended. */
  readonly endedAt: string
  readonly errors: readonly JobError[]
}

const pending = { jobResult: 'pending', endedAt: '', errors: [] } as const

/**
 * How far a job is. One that publishes has ended when the publishing has come where the request wanted it: nothing but
 * the publishing itself says so. Inferred: clients wait for days, and take the errors of certification from the job.
 */
export async function jobProgress(db: Executor, job: ConfigureJobRow): Promise<JobProgress> {
  if (job.status === 'notStarted') return { jobStatus: 'notStarted', ...pending }
  if (job.result === 'failed')
    return { jobStatus: 'completed', jobResult: 'failed', endedAt: job.ended_at, errors: documentOfJob(job).errors }
  if (job.submission_id === '') return succeeded(job.ended_at)
  const row = await findPublishing(db, job, job.submission_id)
  return row ? publishingProgress(row, job.target) : succeeded(job.ended_at)
}

function succeeded(endedAt: string): JobProgress {
  return { jobStatus: 'completed', jobResult: 'succeeded', endedAt, errors: [] }
}

/** How far a publishing is on its way to the preview, or to live. */
export function publishingProgress(row: PublishingRow, target: string): JobProgress {
  const document = documentOf(row)
  const signOff = document.log.find(({ phase }) => phase === 'signOff')
  if (target === 'preview' && signOff) return succeeded(signOff.startedAt)
  if (row.phase === 'live') return succeeded(row.published_at)
  if (row.phase === 'cancelled')
    return { ...ended(row, document.log), jobResult: 'cancelled', errors: [cancelled(row)] }
  if (row.phase !== 'failed') return { jobStatus: 'running', ...pending }
  const { messages = [] } = failedEntry(document) ?? {}
  const errors = messages.map(({ text }) => errorOf(row, 'businessValidationError', text))
  return { ...ended(row, document.log), jobResult: 'failed', errors }
}

function ended(row: PublishingRow, log: readonly PhaseEntry[]) {
  return { jobStatus: 'completed', endedAt: log.at(-1)?.endedAt ?? row.changed_at } as const
}

function cancelled(row: PublishingRow): JobError {
  return errorOf(row, 'operationCanceled', 'The publishing was cancelled.')
}

function errorOf(row: PublishingRow, code: JobError['code'], message: string): JobError {
  return { code, message, resourceId: submissionDurableId(row.product_id, row.submission_id) }
}

/** What a job keeps: what was sent, with the ids that came of it once it has run, and what went wrong. */
export interface JobDocument {
  readonly resources: readonly Readonly<Record<string, unknown>>[]
  readonly errors: readonly JobError[]
}

/** The document of a job, which its makers wrote. */
export function documentOfJob({ document }: Pick<ConfigureJobRow, 'document'>): JobDocument {
  return JSON.parse(document) as JobDocument
}
