import type { getConfigureDetails as operation } from '@comptoir/contract/graph/operations'
import type { Handler } from '../handler.ts'
import { refuse } from '../partner-center-error.ts'
import { documentOfJob } from './job-progress.ts'
import { loadJob } from './load-job.ts'
import { versionAsked } from './schema-address.ts'
import { toldJob } from './told-job.ts'
import { toldDocument } from './told-resources.ts'

/** There are none before the job is over. @see product-ingestion-api */
export const getConfigureDetails: Handler<typeof operation> = async (context, { jobId, $version }) => {
  const version = versionAsked($version)
  const job = await loadJob(context, jobId)
  const told = await toldJob(context, job, { type: 'configure-detailed-status', version })
  if (told.jobStatus !== 'completed') refuse('ingestionJobUnfinished', job.job_id, told.jobStatus)
  return toldDocument(context, { ...told, resources: documentOfJob(job).resources })
}
