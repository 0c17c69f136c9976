import { appSourceCategories, appSourceIndustries, azureMarketplaceCategories } from '@comptoir/contract/cpp/categories'
import { leveledCategoryWords } from '@comptoir/contract/ingestion/properties/schemas'
import { listOf } from '../marketplace/core-member.ts'
import { error, type Finding, type FindingTarget, quoted, warning } from './finding.ts'
import type { OfferTypeRules } from './offer-type-rules.ts'

/** Categories of an offer, and second levels of each, at most. @see azure-app-properties */
const mostCategories = 2

/** The categories that an offer may be in: the second level is undefined where it is not documented. */
type Known = ReadonlyMap<string, ReadonlySet<string> | undefined>

function known(
  firstLevels: readonly (readonly string[])[],
  tables: readonly Readonly<Record<string, readonly string[]>>[] = [],
): Known {
  const entries = new Map<string, ReadonlySet<string> | undefined>()
  for (const name of firstLevels.flat()) entries.set(name, undefined)
  for (const [name, words] of tables.flatMap(Object.entries<readonly string[]>)) entries.set(name, new Set(words))
  return entries
}

const { machinesAndContainers, applications, saas } = azureMarketplaceCategories

/** What AppSource has, of all kinds of offers. */
const appSource = [...Object.values(appSourceCategories), ...Object.values(appSourceIndustries)]

/** What each kind of offer may be in. A table that is named later counts, where two have the same key. */
const byKind: Readonly<Record<OfferTypeRules['categories'], Known>> = {
  machinesAndContainers: known([], [machinesAndContainers]),
  applications: known([], [applications]),
  saas: known(appSource, [saas]),
  dynamics365: known(appSource),
  any: known(appSource, [saas, applications, machinesAndContainers]),
}

/** The second levels that the specification of the Submission API has besides, some of them misspelled. */
const specified = new Map<string, ReadonlySet<string>>(
  Object.entries(leveledCategoryWords).map(([name, words]) => [name, new Set<string>(words)]),
)

/**
 * What is wrong with the categories of an offer, as the Cloud Partner Portal API has them: `[{ categoryL1,
 * 'categoryL2-{categoryL1}': [] }]`.
 *
 * Inferred: keys of another kind of offer are warnings, and so are unknown ones of the second level, since the articles'
 * own sample has some; an unknown key of the first level is an error.
 */
export function checkCategories(
  categoryMap: unknown,
  kind: OfferTypeRules['categories'],
  target: FindingTarget,
): readonly Finding[] {
  const entries = listOf(categoryMap)
  if (entries.length === 0) return [error(target, 'MemberMissing', 'An offer needs a category.')]
  const tooMany =
    entries.length > mostCategories
      ? [
          error(
            target,
            'TooManyCategories',
            `An offer is in ${mostCategories} categories at most, not ${entries.length}.`,
          ),
        ]
      : []
  return [
    ...tooMany,
    ...entries.slice(0, mostCategories).flatMap((entry, index) => checkEntry(entry, kind, at(target, index))),
  ]
}

function at(target: FindingTarget, index: number): FindingTarget {
  return { ...target, member: `${target.member}[${index}]` }
}

function checkEntry(
  entry: Readonly<Record<string, unknown>>,
  kind: OfferTypeRules['categories'],
  target: FindingTarget,
): readonly Finding[] {
  const { categoryL1: first } = entry
  if (typeof first !== 'string') return [error(target, 'CategoryUnknown', 'A category is named by categoryL1.')]
  if (!byKind.any.has(first)) return [error(target, 'CategoryUnknown', `${quoted(first)} is no category.`)]
  if (!byKind[kind].has(first))
    return [warning(target, 'CategoryOfOtherOffers', `${quoted(first)} is a category of other offers.`)]
  return checkSecond(entry[`categoryL2-${first}`], { first, words: byKind[kind].get(first) }, target)
}

function checkSecond(
  value: unknown,
  { first, words }: { readonly first: string; readonly words: ReadonlySet<string> | undefined },
  target: FindingTarget,
): readonly Finding[] {
  if (value === undefined || value === null) return []
  if (!Array.isArray(value)) return [error(target, 'CategoryUnknown', `categoryL2-${first} must be a list.`)]
  const tooMany =
    value.length > mostCategories
      ? [
          error(
            target,
            'TooManyCategories',
            `${first} has ${mostCategories} second levels at most, not ${value.length}.`,
          ),
        ]
      : []
  const strange = value
    .slice(0, mostCategories)
    .filter((word) => typeof word !== 'string' || (words && !words.has(word) && !specified.get(first)?.has(word)))
  return [
    ...tooMany,
    ...strange.map((word) =>
      warning(
        target,
        'CategoryUnknown',
        `${typeof word === 'string' ? quoted(word) : 'This value'} is no second level of ${first}.`,
      ),
    ),
  ]
}
