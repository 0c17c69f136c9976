import type { featureAvailabilityRequest } from '@comptoir/contract/ingestion/availabilities/schemas'
import type { Static } from 'typebox'
import { refuseFields } from '../partner-center-error.ts'
import { wrongInAvailability } from './availability-rules.ts'

/** Goes on where nothing is wrong with where and at which prices a plan is to be sold. @throws submissionFieldInvalid */
export function checkAvailability(availability: Static<typeof featureAvailabilityRequest>): void {
  const wrong = wrongInAvailability(availability)
  if (Object.keys(wrong).length > 0) refuseFields(wrong)
}
