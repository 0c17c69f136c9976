import type { ProgrammeKind } from './programme-kinds.ts'

/** A part of an agreement, and what it is there for. */
export interface AgreementPart {
  readonly name: string
  readonly kind: 'agreement' | 'addendum' | 'exhibit' | 'supplement'
  /** What it says that others do not, in a person's words. */
  readonly says: string
}

/** An agreement as a cloud's programme asks for it. A new version must be accepted anew. */
export interface Agreement {
  readonly id: string
  readonly name: string
  /** Inferred everywhere: the articles give no versions; this is the day of the article that describes it. */
  readonly version: string
  /** Language that it is published in, as BCP 47 says. */
  readonly language: string
  readonly parts: readonly AgreementPart[]
  readonly source: string
}

/** What a partner accepts before it sells; which one depends on what it is in the programme. */
export interface PartnerAgreement extends Agreement {
  readonly kinds: readonly ProgrammeKind[]
}

/** What a partner's contract with each of its customers must contain before the customer can buy. */
export interface CustomerAgreement extends Agreement {
  /** Who binds itself to the customer in it beside the cloud's provider. */
  readonly otherParty?: string
}
