import type { updateFeatureAvailability as operation } from '@comptoir/contract/ingestion/availabilities/operations'
import { featureAvailabilityRequest } from '@comptoir/contract/ingestion/availabilities/schemas'
import type { Handler } from '../handler.ts'
import { inOrderOf } from '../marketplace/member-order.ts'
import { etagIn, membersOf } from '../marketplace/part-document.ts'
import { partToReplace, saveWhole } from '../marketplace/part-operations.ts'
import { Answer } from '../page.ts'
import { checkAvailability } from './check-availability.ts'
import { replacingAvailability } from './expand-rules.ts'
import { toldFeatureAvailability } from './feature-availability-document.ts'

/** Replaces where and at which prices a plan is sold; what was not asked for and is not sent stays. */
export const updateFeatureAvailability: Handler<typeof operation> = async (
  context,
  { productID, featureAvailabilityID, $expand, body },
) => {
  const place = { productID, kind: 'featureAvailability', partId: featureAvailabilityID } as const
  const draft = await partToReplace(context, place, body)
  checkAvailability(body)
  const members = replacingAvailability(membersOf(draft.row), body, $expand)
  const saved = await saveWhole(context, draft, inOrderOf(featureAvailabilityRequest, members))
  return new Answer(200, toldFeatureAvailability(saved, $expand), undefined, { etag: etagIn(saved) })
}
