import { error, type Finding, type FindingTarget, quoted } from './finding.ts'

/** What chooses an id: an offer, one of its plans, or a publisher. */
export type IdOwner = 'offer' | 'plan' | 'publisher'

/**
 * The forms of ids: small letters, digits, hyphens and underscores, for offers and plans up to 50 of them. Sources:
 * azure-vm-create (offers), azure-app-plans (plans), add-publishers (publishers).
 *
 * Inferred: a letter or a digit comes first, since ids are parts of addresses; publishers' ids are no longer than others.
 */
const form = /^[a-z0-9][a-z0-9_-]{0,49}$/

const owners: Readonly<Record<IdOwner, string>> = {
  offer: 'An offer id',
  plan: 'A plan id',
  publisher: 'A publisher id',
}

/** Whether an offer, a plan or a publisher may have this id. Capital letters are refused: fold before where they do not matter. */
function isMarketplaceId(id: string): boolean {
  return form.test(id)
}

/** What is wrong with the form of an id. */
export function checkId(owner: IdOwner, id: unknown, target: FindingTarget): readonly Finding[] {
  if (typeof id === 'string' && isMarketplaceId(id)) return []
  const found = typeof id === 'string' ? `, not ${quoted(id)}` : ''
  const rule = 'has 1 to 50 small letters, digits, hyphens and underscores, a letter or a digit first'
  return [error(target, 'IdInvalid', `${owners[owner]} ${rule}${found}.`)]
}

/** Plans of an offer at most. @see azure-vm-plan-overview */
export const mostPlans = 100

/** What is wrong with the ids of an offer's plans: their form, their number, and those that are there twice in any letter case. */
export function checkPlanIds(planIds: readonly unknown[]): readonly Finding[] {
  const seen = new Set<string>()
  const findings = planIds.slice(0, mostPlans).flatMap((planId, index) => {
    const target = { module: 'offer', member: `plans[${index}].planId` } as const
    const ofForm = checkId('plan', planId, target)
    if (typeof planId !== 'string' || ofForm.length > 0) return ofForm
    const folded = planId.toLowerCase()
    if (!seen.has(folded)) {
      seen.add(folded)
      return []
    }
    return [error(target, 'IdDuplicate', `Another plan of this offer has the id ${quoted(planId)}, too.`)]
  })
  if (planIds.length <= mostPlans) return findings
  const tooMany = error(
    { module: 'offer', member: 'plans' },
    'TooManyPlans',
    `An offer has ${mostPlans} plans at most, not ${planIds.length}.`,
  )
  return [...findings, tooMany]
}
