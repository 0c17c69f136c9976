import type { getConfigureStatus as operation } from '@comptoir/contract/graph/operations'
import type { Handler } from '../handler.ts'
import { loadJob } from './load-job.ts'
import { versionAsked } from './schema-address.ts'
import { toldJob } from './told-job.ts'

export const getConfigureStatus: Handler<typeof operation> = async (context, { jobId, $version }) => {
  const version = versionAsked($version)
  return toldJob(context, await loadJob(context, jobId), { type: 'configure-status', version })
}
