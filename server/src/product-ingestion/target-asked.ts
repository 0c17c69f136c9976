import { targetTypes } from '@comptoir/contract/graph/schemas'
import { refuse } from '../partner-center-error.ts'
import type { TargetType } from './submission-resources.ts'

/** The target that a request names, in any letter case; some samples put it into quotes. @throws ingestionRequestInvalid */
export function targetAsked(sent: string | undefined): TargetType | undefined {
  if (sent === undefined) return undefined
  const word = sent.replaceAll(/["“”]/g, '').trim().toLowerCase()
  const known = targetTypes.find((each) => each === word)
  return known ?? refuse('ingestionRequestInvalid', `targetType is one of ${targetTypes.join(', ')}: ${sent} is not.`)
}
