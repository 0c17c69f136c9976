import type { Programme } from '../programmes/programme.ts'

const program = 'inferred: the articles on the national clouds measure theirs by this programme'

/** The Cloud Solution Provider programme of the public cloud. */
export const globalProgramme: Programme = {
  name: 'Cloud Solution Provider programme',
  kinds: ['direct', 'indirectProvider', 'indirectReseller'],
  partnerCountries: [],
  eligibility: { says: 'Partners in every documented country.', source: program },
  separate: { says: 'Enrolling here enrols in no national cloud.', source: 'faq-us-government' },
  declarations: [],
  agreements: [
    {
      id: 'mpa',
      name: 'Microsoft Partner Agreement',
      // Inferred: the articles give no version.
      version: '2019-10-01',
      language: 'en',
      kinds: ['direct', 'indirectProvider', 'indirectReseller'],
      parts: [
        {
          name: 'Microsoft Partner Agreement',
          kind: 'agreement',
          says: 'Authorises partners to sell through the Cloud Solution Provider programme.',
        },
      ],
      source: 'verify-indirect-reseller-mpa-status',
    },
  ],
  customers: {
    kinds: ['commercial', 'federal', 'state', 'local'],
    says: 'Everybody; some offers are for qualified customers: education, and Government Community Cloud with a validation code.',
    source: 'get-a-partner-s-validation-codes',
  },
  support: { says: 'The partner supports its customers.', source: program },
  sameAsPublic: [],
  differs: [],
  products: { says: 'Everything in the catalogue.', source: program },
  moving: {
    says: 'There is no mechanism to move an existing environment from another cloud into this one. The customer or partner that has one moves its data into a new environment.',
    source: program,
  },
}
