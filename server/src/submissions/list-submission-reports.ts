import type { listSubmissionReports as operation } from '@comptoir/contract/ingestion/submissions/operations'
import type { Handler } from '../handler.ts'
import { certificationReports } from '../publishing/submission-words.ts'
import { loadSubmission } from './load-submission.ts'
import { keptReport } from './report-file.ts'

/** What certification says of a submission; once it is over, with the address of what it said in words. */
export const listSubmissionReports: Handler<typeof operation> = async (context, input) => {
  const { row } = await loadSubmission(context, input)
  const [report] = certificationReports(row)
  if (!report) return { items: [] }
  if (report.status === 'Pending') return { items: [report] }
  const fileUri = context.server.blobs.readAddress(context.origin, await keptReport(context.server.blobs, row))
  return { items: [{ ...report, fileUri }] }
}
