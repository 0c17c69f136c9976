import { checkId } from '../marketplace-rules/offer-id-rules.ts'
import { refuseFields } from '../partner-center-error.ts'

/** What products call the id that their publisher chose. */
const offerIdType = 'azureofferid'

/** The offer id among the external ids of a product to be made. @throws submissionFieldInvalid */
export function offerIdOf(externalIDs: readonly { readonly type: string; readonly value: string }[]): string {
  const [first, ...others] = externalIDs.filter(({ type }) => type.toLowerCase() === offerIdType)
  if (!first || others.length > 0) refuseFields({ externalIDs: ['One external id must be of the type AzureOfferId.'] })
  checkChosenId('offer', first.value, 'externalIDs.value')
  return first.value
}

/** Refuses what publishers cannot choose as the id of an offer or a plan. @throws submissionFieldInvalid */
export function checkChosenId(owner: 'offer' | 'plan', id: string, member: string): void {
  const findings = checkId(owner, id, { module: owner, member })
  if (findings.length > 0) refuseFields({ [member]: findings.map(({ message }) => message) })
}
