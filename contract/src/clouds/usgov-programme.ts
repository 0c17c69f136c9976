import type { PartnerAgreement } from '../programmes/agreement.ts'
import type { Programme } from '../programmes/programme.ts'

const source = 'faq-us-government'
const differences = 'developing-for-partner-center-for-microsoft-national-cloud'

// Inferred: the day of the article that describes the agreements, which give none.
const version = '2018-04-18'

const governmentParts: PartnerAgreement['parts'] = [
  {
    name: 'US Government Cloud Addendum',
    kind: 'addendum',
    says: 'Additional responsibility of partners for transacting US Government Cloud services, with duties on access to and handling of CJIS data.',
  },
  {
    name: 'Exhibit A: Microsoft Cloud Agreement',
    kind: 'exhibit',
    says: 'The Microsoft Cloud Agreement that must be incorporated into every contract between the partner and its customer for US Government Cloud services.',
  },
]

const reseller = {
  name: 'Microsoft Cloud Reseller Agreement',
  kind: 'agreement',
  says: 'Authorises partners to resell through the Cloud Solution Provider programme.',
} as const

/** The Cloud Solution Provider programme of Microsoft Cloud for US Government. */
export const usgovProgramme: Programme = {
  name: 'Cloud Solution Provider programme of Microsoft Cloud for US Government',
  kinds: ['direct', 'indirectProvider', 'indirectReseller'],
  partnerCountries: ['US'],
  eligibility: {
    says: 'Partners in the United States that serve federal, state and local government entities in their governmental capacities.',
    source,
  },
  separate: { says: 'Existing partners create a new account: onboarding is apart from the public cloud’s.', source },
  evidence: {
    kinds: ['contractNumber', 'letterOfSponsorship', 'other'],
    says: 'The partner proves that it works with government customers: government contract numbers, a letter of sponsorship from a government customer, or the like.',
    source,
  },
  review: { says: 'A validation programme decides on eligibility before partners can access this cloud.', source },
  noRenomination: {
    approvedIn: 'global',
    says: 'Who is approved as an indirect reseller in the public programme need not be nominated again.',
    source,
  },
  declarations: [
    {
      id: 'cjisDuties',
      says: 'The partner takes on the duties of the agreement on access to and handling of Criminal Justice Information Systems (CJIS) data.',
      source,
    },
    {
      id: 'noItarData',
      says: 'The partner brings no data that is subject to International Traffic in Arms Regulations (ITAR): the programme is not designed for it.',
      source,
    },
  ],
  agreements: [
    {
      id: 'mcra',
      name: 'Microsoft Cloud Reseller Agreement for US Government',
      version,
      language: 'en',
      kinds: ['direct', 'indirectReseller'],
      parts: [reseller, ...governmentParts],
      source,
    },
    {
      id: 'mcda',
      name: 'Microsoft Cloud Distributor Agreement for US Government',
      version,
      language: 'en',
      // Inferred: the programme calls distributors what Partner Center calls indirect providers.
      kinds: ['indirectProvider'],
      parts: [
        {
          name: 'Microsoft Cloud Distributor Agreement',
          kind: 'agreement',
          says: 'Authorises distributors to sell through the Cloud Solution Provider programme.',
        },
        reseller,
        ...governmentParts,
      ],
      source,
    },
  ],
  customerAgreement: {
    id: 'mca',
    name: 'Microsoft Cloud Agreement for US Government (Exhibit A)',
    version,
    language: 'en',
    parts: [
      {
        name: 'Exhibit A: Microsoft Cloud Agreement',
        kind: 'exhibit',
        says: "Incorporated into the partner's contract with its customer; tailored to federal, state and local laws and regulations.",
      },
    ],
    source,
  },
  customers: {
    kinds: ['federal', 'state', 'local'],
    declared: { inSandbox: 'state' },
    onePartner: { says: 'A customer of this cloud deals with one partner alone.', source: differences },
    says: 'Federal, state and local government entities of the United States in their governmental capacities.',
    source,
  },
  support: {
    says: 'Support obligations vary with the government entity and the type of data; partners work with their customers to understand them.',
    source,
  },
  criminalJusticeDuties: {
    says: 'Duties of the agreement on access to and handling of Criminal Justice Information Systems (CJIS) data.',
    source,
  },
  dataNotServed: {
    says: 'The programme is not designed to handle data that is subject to International Traffic in Arms Regulations (ITAR) controls.',
    source,
  },
  sameAsPublic: [
    { says: 'Qualification to sell, open to direct partners and indirect resellers.', source },
    { says: 'Discounts of partners.', source },
    { says: 'Incentives of partners.', source },
    { says: 'Criteria and requirements of billing.', source },
    { says: 'Requirements of the API and of integration, but for what this cloud lacks.', source },
  ],
  differs: [
    { says: 'Prices carry the additional costs of this cloud.', source },
    { says: 'Support obligations.', source },
    { says: 'The agreements of partners and of customers.', source },
    { says: 'Some features of Partner Center are not enabled, for regulation and compliance.', source },
  ],
  products: {
    says: 'Azure Government: infrastructure and fundamental platform and data services. Services by the seat come later.',
    source,
  },
  moving: {
    says: 'There is no mechanism to move an existing environment into this cloud, which is isolated. The customer or partner that has one is responsible for moving its data into a new environment.',
    source,
  },
}
