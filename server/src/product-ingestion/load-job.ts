import { refuse } from '../partner-center-error.ts'
import { type ConfigureJobRow, findConfigureJob } from './configure-job-store.ts'
import type { Reading } from './load-ingestion-product.ts'

/** The job in the path. @throws ingestionResourceNotFound */
export async function loadJob({ db, partner }: Reading, jobId: string): Promise<ConfigureJobRow> {
  const job = await findConfigureJob(db, partner.partner_id, jobId)
  return job ?? refuse('ingestionResourceNotFound', `configure/${jobId}`)
}
