import { Type } from 'typebox'
import { text } from '../schemas/primitives.ts'

const stated = Type.Object({ says: text, source: text })

const agreementMembers = {
  id: text,
  name: text,
  version: text,
  language: text,
  parts: Type.Array(Type.Object({ name: text, kind: text, says: text })),
  source: text,
}

/** An agreement of a programme. */
export const agreementTerms = Type.Object(agreementMembers)

/** A cloud's programme as the API answers it: its data, whole. */
export const programmeDocument = Type.Object({
  cloud: text,
  cloudName: text,
  name: text,
  kinds: Type.Array(text),
  partnerCountries: Type.Array(text, { description: 'empty: every documented country' }),
  eligibility: stated,
  separate: stated,
  evidence: Type.Optional(Type.Object({ kinds: Type.Array(text), says: text, source: text })),
  review: Type.Optional(stated),
  noRenomination: Type.Optional(Type.Object({ approvedIn: text, says: text, source: text })),
  declarations: Type.Array(Type.Object({ id: text, says: text, source: text })),
  agreements: Type.Array(Type.Object({ ...agreementMembers, kinds: Type.Array(text) })),
  customerAgreement: Type.Optional(Type.Object({ ...agreementMembers, otherParty: Type.Optional(text) })),
  customers: Type.Object({
    kinds: Type.Array(text),
    countries: Type.Array(text, { description: 'empty: every documented country' }),
    declared: Type.Optional(Type.Object({ inSandbox: text })),
    onePartner: Type.Optional(stated),
    closedToNewSince: Type.Optional(text),
    says: text,
    source: text,
  }),
  support: stated,
  criminalJusticeDuties: Type.Optional(stated),
  dataNotServed: Type.Optional(stated),
  sameAsPublic: Type.Array(stated),
  differs: Type.Array(stated),
  priceUpliftPercent: Type.Number(),
  products: stated,
  dataTrustee: Type.Optional(Type.Object({ name: text, longestGrantDays: Type.Integer(), says: text, source: text })),
  moving: stated,
})
