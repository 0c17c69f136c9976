import type { EventContext } from '../clock/scheduler.ts'
import { publishingContext } from '../publishing/publishing-context.ts'
import { type Applied, applyResources } from './apply-resources.ts'
import { type JobError, JobRefusedError } from './configure-call.ts'
import { type ConfigureJobRow, findConfigureJob, updateConfigureJob } from './configure-job-store.ts'
import { documentOfJob } from './job-progress.ts'

/** Does what a request to configure says: all of it, or nothing where one resource cannot be done. */
export async function runConfigureJob(
  event: EventContext,
  { jobId = '' }: Readonly<Record<string, string>>,
): Promise<void> {
  const { db, partner } = event
  const job = await findConfigureJob(db, partner.partner_id, jobId)
  if (job?.status !== 'notStarted') return
  const { resources, errors } = documentOfJob(job)
  const outcome =
    errors.length > 0 ? errors : await attempt(db, () => applyResources(publishingContext(event), resources))
  await updateConfigureJob(
    db,
    'outcomes' in outcome ? done(job, outcome, event.now()) : failed(job, outcome, event.now()),
  )
}

async function attempt(db: EventContext['db'], work: () => Promise<Applied>): Promise<Applied | readonly JobError[]> {
  try {
    return await db.attempt(work)
  } catch (cause) {
    if (cause instanceof JobRefusedError) return [cause.error]
    throw cause
  }
}

function done(job: ConfigureJobRow, { outcomes, awaited }: Applied, now: string): ConfigureJobRow {
  const resources = outcomes.map(({ id, sent }) => (id === undefined ? sent : { ...sent, id }))
  return {
    ...job,
    status: awaited ? 'running' : 'completed',
    result: awaited ? 'pending' : 'succeeded',
    ended_at: now,
    product_id: awaited?.row.product_id ?? '',
    submission_id: awaited?.row.submission_id ?? '',
    target: awaited?.target ?? '',
    document: JSON.stringify({ resources, errors: [] }),
  }
}

function failed(job: ConfigureJobRow, errors: readonly JobError[], now: string): ConfigureJobRow {
  const document = JSON.stringify({ ...documentOfJob(job), errors })
  return { ...job, status: 'completed', result: 'failed', ended_at: now, document }
}
