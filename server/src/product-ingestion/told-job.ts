import { getConfigureDetails } from '@comptoir/contract/graph/operations'
import { pathTo } from '../path-to.ts'
import type { Executor } from '../store/executor.ts'
import type { ConfigureJobRow } from './configure-job-store.ts'
import { jobProgress } from './job-progress.ts'
import { schemaAddress } from './schema-address.ts'

/** What stands for an instant that has not come. @see product-ingestion-api */
const notYet = '0001-01-01T00:00:00'

/** A job as it is told: `type` is that of the answer's schema. */
export async function toldJob(
  { db, origin }: { readonly db: Executor; readonly origin: string },
  job: ConfigureJobRow,
  { type, version }: { readonly type: string; readonly version: string },
) {
  const { jobStatus, jobResult, endedAt, errors } = await jobProgress(db, job)
  return {
    $schema: schemaAddress(type, version),
    jobId: job.job_id,
    jobStatus,
    jobResult,
    jobStart: job.created_at,
    jobEnd: jobStatus === 'completed' ? endedAt : notYet,
    ...(jobStatus === 'completed' && { resourceUri: `${origin}${pathTo(getConfigureDetails, { jobId: job.job_id })}` }),
    errors: [...errors],
  }
}
