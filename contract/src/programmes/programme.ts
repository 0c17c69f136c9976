import type { CustomerAgreement, PartnerAgreement } from './agreement.ts'
import type { CustomerKind, EvidenceKind, ProgrammeKind } from './programme-kinds.ts'

/** A statement of a programme with the article it is from, or `inferred` with what it rests on. */
export interface Stated {
  readonly says: string
  readonly source: string
}

/** Something a partner declares by name when it enrols; kept with its enrolment. */
export interface Declaration extends Stated {
  readonly id: string
}

/** Customers of a programme, beside what the cloud says of their countries. */
export interface CustomerRule extends Stated {
  readonly kinds: readonly CustomerKind[]
  /**
   * Set where customers' kinds must be told one by one. A sandbox account's customers count as `inSandbox` until told
   * otherwise. Inferred: the wire of the CSP API has no place to say it.
   */
  readonly declared?: { readonly inSandbox: CustomerKind }
  /** Set where a customer deals with one partner of the cloud alone. */
  readonly onePartner?: Stated
}

/** Whoever controls access to customers' data: nobody of the operator reads it without a grant. */
export interface DataTrustee extends Stated {
  readonly name: string
  /** Days that a grant lasts at most; 1 or more. Inferred: the articles give no figure. */
  readonly longestGrantDays: number
}

/** A cloud's programme, in which partners enrol, each cloud apart: who may, what they accept, and whom they sell to. */
export interface Programme {
  readonly name: string
  readonly kinds: readonly ProgrammeKind[]
  /** ISO 3166 codes of the countries that partners may be in; empty means every documented country. */
  readonly partnerCountries: readonly string[]
  /** Who may enrol. */
  readonly eligibility: Stated
  /** That enrolling here is apart from enrolling elsewhere. */
  readonly separate: Stated
  /** Set where partners must prove whom they work with; one of these kinds is enough. */
  readonly evidence?: Stated & { readonly kinds: readonly EvidenceKind[] }
  /** Set where a person decides on each enrolment before anything can be sold; elsewhere a complete one is approved at once. */
  readonly review?: Stated
  /** Indirect resellers that this cloud has approved need not be nominated again; absent where they always must be. */
  readonly noRenomination?: Stated & { readonly approvedIn: string }
  readonly declarations: readonly Declaration[]
  readonly agreements: readonly PartnerAgreement[]
  /** Absent where customers' agreements are not this programme's to ask for. */
  readonly customerAgreement?: CustomerAgreement
  readonly customers: CustomerRule
  readonly support: Stated
  /** Duties towards customers with Criminal Justice Information Systems data, recorded for each of them. */
  readonly criminalJusticeDuties?: Stated
  /** Data that the programme is not made for: a customer that would bring it is refused. */
  readonly dataNotServed?: Stated
  /** What is as in the public cloud's programme. */
  readonly sameAsPublic: readonly Stated[]
  /** What is not. */
  readonly differs: readonly Stated[]
  /** What can be sold, as the articles announce it. */
  readonly products: Stated
  readonly dataTrustee?: DataTrustee
  /** How an existing environment comes into this cloud: not at all; `says` tells whose task its data is. */
  readonly moving: Stated
}
