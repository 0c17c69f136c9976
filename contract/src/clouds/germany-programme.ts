import { countriesOf } from '../countries/country-groups.ts'
import type { AgreementPart } from '../programmes/agreement.ts'
import type { Programme } from '../programmes/programme.ts'

const source = 'partner-center-for-microsoft-cloud-germany'

// Inferred: the day of the article that describes the agreements, which give none.
const version = '2018-04-18'

const customerDuties: AgreementPart = {
  name: 'Terms for German cloud services',
  kind: 'supplement',
  says: 'Customers are given the Microsoft Cloud Agreement for German cloud services with its supplement to the Online Services Terms; requirements on customer data are changed to match.',
}

/** The Cloud Solution Provider programme of Microsoft Cloud Germany. */
export const germanyProgramme: Programme = {
  name: 'Cloud Solution Provider programme of Microsoft Cloud Germany',
  kinds: ['direct', 'indirectProvider', 'indirectReseller'],
  partnerCountries: countriesOf(['EU', 'EFTA', 'UK']),
  eligibility: {
    says: 'Partners in the European Union, in the European Free Trade Association and in the United Kingdom.',
    source,
  },
  separate: { says: 'Partners onboard to this programme apart from the public cloud’s.', source },
  noRenomination: {
    approvedIn: 'global',
    says: 'Who is approved as an indirect reseller in the public programme needs no new agreement to be one here.',
    source,
  },
  declarations: [],
  agreements: [
    {
      id: 'mcra',
      name: 'Microsoft Cloud Reseller Agreement for German cloud services',
      version,
      // Inferred: the articles say in which language the US Government's agreement is, and are silent on this one.
      language: 'en',
      kinds: ['direct', 'indirectReseller'],
      parts: [
        {
          name: 'Microsoft Cloud Reseller Agreement',
          kind: 'agreement',
          says: 'Authorises partners to resell through the Cloud Solution Provider programme.',
        },
        customerDuties,
      ],
      source,
    },
    {
      id: 'mcda',
      name: 'Microsoft Cloud Distributor Agreement for German cloud services',
      version,
      language: 'en',
      kinds: ['indirectProvider'],
      parts: [
        {
          name: 'Microsoft Cloud Distributor Agreement',
          kind: 'agreement',
          says: 'Authorises distributors to sell through the Cloud Solution Provider programme.',
        },
        customerDuties,
      ],
      source,
    },
  ],
  customerAgreement: {
    id: 'mca',
    name: 'Microsoft Cloud Agreement for German cloud services',
    version,
    language: 'en',
    parts: [
      {
        name: 'Microsoft Cloud Agreement for German cloud services',
        kind: 'agreement',
        says: 'What the customer agrees on with the provider of the cloud.',
      },
      {
        name: 'Supplement to the Online Services Terms',
        kind: 'supplement',
        says: 'Further commitments on data protection: residence of data, role of the data trustee, access to customer data.',
      },
      {
        name: 'Attachment 1: data trustee agreement',
        kind: 'exhibit',
        says: 'T-Systems commits itself directly to the customer to control customer data and access to it.',
      },
    ],
    otherParty: 'T-Systems',
    source,
  },
  customers: {
    kinds: ['commercial'],
    says: 'Any commercial customer in the European Union, in the European Free Trade Association and in the United Kingdom.',
    source,
  },
  support: { says: 'As in the public programme.', source },
  sameAsPublic: [
    { says: 'Qualification to sell, open to direct and indirect partners.', source },
    { says: 'Discounts of partners.', source },
    { says: 'Incentives of partners.', source },
    { says: 'Criteria and requirements of billing.', source },
    { says: 'Requirements of support.', source },
    { says: 'Requirements of the API and of integration, but for what this cloud lacks.', source },
  ],
  differs: [
    { says: 'Prices carry the additional costs of this cloud.', source },
    { says: 'Eligibility is of partners in the European Union, EFTA and the United Kingdom alone.', source },
    { says: 'The agreements reflect the role of the data trustee.', source },
    { says: 'Some features of Partner Center are not enabled, for data sovereignty.', source },
  ],
  products: {
    says: 'Office 365 Germany and Azure Germany: infrastructure and fundamental platform and data services. Dynamics 365 Germany was to follow.',
    source,
  },
  dataTrustee: {
    name: 'T-Systems',
    longestGrantDays: 30,
    says: 'An independent German company controls access to customer data, and shares them with others at the customer’s demand or by German law alone. Staff of the provider has no access without authorisation and control by the customer or the trustee. All customer data, and the systems that control access to them, are in German data centres.',
    source,
  },
  moving: {
    says: 'There is no mechanism to move an existing environment into this cloud, which is isolated. The customer or partner that has one is responsible for moving its data into a new environment.',
    source,
  },
}
