import type { putPortalOffer } from '@comptoir/contract/cpp/offers/operations'
import type { Input } from '@comptoir/contract/operation'
import { error, type Finding, type FindingTarget } from '../marketplace-rules/finding.ts'
import { checkId, checkPlanIds } from '../marketplace-rules/offer-id-rules.ts'
import { type Defaults, defaultOfferMembers, defaultPlanMembers } from './offer-type-members.ts'

/** A request to make an offer, or to replace its draft. */
export type OfferSent = Input<typeof putPortalOffer>

/** Characters of an offer's name at most. Inferred: as long as the name of a product of the Submission API. */
const longestName = 200

/**
 * What keeps a draft from being stored at all; nothing where it may be. Whether it may be published is asked later: a
 * draft is worked on. Capital letters of ids are taken for small ones, as addresses have them either way.
 */
export function draftFindings({ publisherId, offerId, body }: OfferSent, offerType: string): readonly Finding[] {
  return [
    ...differing('publisherId', body.publisherId, publisherId),
    ...differing('id', body.id, offerId),
    ...checkId('offer', offerId.toLowerCase(), { module: 'offer', member: 'id' }),
    ...definitionFindings(body.definition, offerType),
  ]
}

function differing(member: string, inBody: string | undefined, inPath: string): readonly Finding[] {
  if (inBody === undefined || inBody.toLowerCase() === inPath.toLowerCase()) return []
  return [error({ module: 'offer', member }, 'IdDiffers', `The body has another one than the address, ${inPath}.`)]
}

function definitionFindings(definition: OfferSent['body']['definition'], offerType: string): readonly Finding[] {
  if (definition === undefined) return []
  const { displayText = '', offer = {}, plans = [] } = definition
  if (isDigits(definition) || isDigits(offer))
    return [error({ module: 'offer', member: 'definition' }, 'NoMembers', 'A number stands where members belong.')]
  const tooLong = error(
    { module: 'offer', member: 'displayText' },
    'TextTooLong',
    `The name of an offer has ${longestName} characters at most.`,
  )
  return [
    ...(displayText.length > longestName ? [tooLong] : []),
    ...checkPlanIds(plans.map(({ planId }) => planId.toLowerCase())),
    ...kindFindings(offer, defaultOfferMembers(offerType), { module: 'offer' }),
    ...plans.flatMap((plan) =>
      kindFindings(plan, defaultPlanMembers(offerType), { module: 'plan', planId: plan.planId.slice(0, 60) }),
    ),
  ]
}

/** Members that are of another kind than their type has them: a number where a text belongs. Null says nothing. */
function kindFindings(
  members: Defaults,
  defaults: Defaults,
  target: Omit<FindingTarget, 'member'>,
): readonly Finding[] {
  const isOther = (member: string): boolean => {
    const sent = members[member] ?? null
    const expected = defaults[member] ?? null
    return sent !== null && expected !== null && kindOf(sent) !== kindOf(expected)
  }
  return Object.keys(defaults)
    .filter(isOther)
    .map((member) => {
      const differing = `This is ${kindOf(members[member])}, where ${kindOf(defaults[member])} belongs.`
      return error({ ...target, member }, 'KindInvalid', differing)
    })
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list'
  if (typeof value !== 'object' || value === null) return words[typeof value] ?? typeof value
  return isDigits(value) ? 'a number' : 'an object'
}

const words: Readonly<Record<string, string>> = { string: 'a text', number: 'a number', boolean: 'true or false' }

/** A number beyond 2^53 is carried by an object without a prototype. */
function isDigits(value: object): boolean {
  return Object.getPrototypeOf(value) === null
}
