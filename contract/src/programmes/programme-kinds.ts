/** What a partner is in a cloud's programme. */
export const programmeKinds = ['direct', 'indirectProvider', 'indirectReseller'] as const
export type ProgrammeKind = (typeof programmeKinds)[number]

/** What proves that a partner works with the customers a programme is for. `other`: the articles' list is open. */
export const evidenceKinds = ['contractNumber', 'letterOfSponsorship', 'other'] as const
export type EvidenceKind = (typeof evidenceKinds)[number]

/** What a customer is: a company, or a government's entity acting as such. */
export const customerKinds = ['commercial', 'federal', 'state', 'local'] as const
export type CustomerKind = (typeof customerKinds)[number]

/** Whether an account of this kind is a partner's: the operator's and the trustee's sell nothing. */
export function isProgrammeKind(kind: string): kind is ProgrammeKind {
  return programmeKinds.some((each) => each === kind)
}
