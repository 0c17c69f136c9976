import type { Cloud } from '@comptoir/contract/cloud'
import type { ErrorName } from '@comptoir/contract/errors'
import type { EvidenceList } from '@comptoir/contract/programmes/enrollment'
import type { ProgrammeKind } from '@comptoir/contract/programmes/programme-kinds'

/** Why something cannot be, ready to be refused. */
export interface Objection {
  readonly error: ErrorName
  readonly values: readonly string[]
}

/** Whether a partner of a country may enrol. */
export function countryObjection({ programme }: Pick<Cloud, 'programme'>, country: string): Objection | undefined {
  const { partnerCountries, eligibility, name } = programme
  if (partnerCountries.length === 0 || partnerCountries.includes(country.toUpperCase())) return undefined
  return {
    error: 'enrollmentCountryNotEligible',
    values: [name, country.toUpperCase(), eligibility.says, eligibility.source],
  }
}

/** Whether declarations are all of the programme. */
export function declarationObjection(
  { programme }: Pick<Cloud, 'programme'>,
  ids: readonly string[],
): Objection | undefined {
  const known = programme.declarations.map(({ id }) => id)
  const unknown = ids.find((id) => !known.includes(id))
  if (unknown === undefined) return undefined
  return { error: 'declarationUnknown', values: [unknown, known.join(', ') || 'none'] }
}

/** What there is to judge a submission by. */
export interface Submission {
  readonly kind: ProgrammeKind
  readonly evidence: EvidenceList
  readonly declarations: readonly string[]
  /** Whether an approved indirect provider of the cloud nominates the organisation. */
  readonly nominated: boolean
  /** Whether the organisation is an approved indirect reseller where that is enough. */
  readonly approvedElsewhere: boolean
}

/** The first thing that a submission lacks. */
export function submissionObjection(
  { name, programme }: Pick<Cloud, 'name' | 'programme'>,
  { kind, evidence, declarations, nominated, approvedElsewhere }: Submission,
): Objection | undefined {
  const proof = programme.evidence
  if (proof && !evidence.some((each) => proof.kinds.includes(each.kind)))
    return { error: 'evidenceMissing', values: [proof.says, proof.source] }
  const missing = programme.declarations.find(({ id }) => !declarations.includes(id))
  if (missing) return { error: 'declarationMissing', values: [missing.id, missing.says, missing.source] }
  if (kind !== 'indirectReseller' || nominated || approvedElsewhere) return undefined
  return { error: 'nominationMissing', values: [name, programme.noRenomination?.says ?? ''] }
}
