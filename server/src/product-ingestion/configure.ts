import type { configure as operation } from '@comptoir/contract/graph/operations'
import { plusDuration } from '../clock/clock.ts'
import type { Handler } from '../handler.ts'
import { isMembers } from '../marketplace/core-member.ts'
import { withReferences } from '../marketplace/portal-files.ts'
import { wrongMembers } from './check-resources.ts'
import { configureDue, configureSeconds } from './configure-events.ts'
import { type ConfigureJobRow, insertConfigureJob } from './configure-job-store.ts'
import { withoutSecrets } from './keep-members.ts'
import { inKnownCase } from './known-case.ts'
import { versionAsked } from './schema-address.ts'
import { toldJob } from './told-job.ts'

/** The request is kept, and done on the account's clock: what is wrong with it, the job tells. */
export const configure: Handler<typeof operation> = async (context, { $version, body }) => {
  const version = versionAsked($version)
  const { partner, server } = context
  const resources = body.resources
    .map((resource) => inKnownCase(resource))
    .filter(isMembers)
    .map((resource) => withReferences(withoutSecrets(resource), server.blobs, partner.partner_id))
    .filter(isMembers)
  const errors = wrongMembers(resources)
  const now = context.now()
  const job: ConfigureJobRow = {
    partner_id: partner.partner_id,
    job_id: context.newId(),
    status: 'notStarted',
    result: 'pending',
    created_at: now,
    ended_at: '',
    product_id: '',
    submission_id: '',
    target: '',
    document: JSON.stringify({ resources, errors }),
  }
  await insertConfigureJob(context.db, job)
  const dueAt = plusDuration(now, `PT${configureSeconds}S`)
  await context.schedule({ kind: configureDue, dueAt, subject: { jobId: job.job_id } })
  context.record({ after: { jobId: job.job_id, resources } })
  return toldJob(context, job, { type: 'configure-status', version })
}
