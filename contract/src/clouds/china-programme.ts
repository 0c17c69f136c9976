import type { Programme } from '../programmes/programme.ts'

const differences = 'developing-for-partner-center-for-microsoft-national-cloud'
const inferred = 'inferred: the articles say nothing of enrolling with 21Vianet'

/** The Cloud Solution Provider programme that 21Vianet operates. Inferred, but for what it sells and who gives support. */
export const chinaProgramme: Programme = {
  name: 'Cloud Solution Provider programme operated by 21Vianet',
  kinds: ['direct', 'indirectProvider', 'indirectReseller'],
  partnerCountries: ['CN'],
  eligibility: { says: 'Partners in China.', source: inferred },
  separate: { says: 'Partners enrol with 21Vianet, apart from the public cloud.', source: inferred },
  declarations: [],
  agreements: [
    {
      id: 'vianetAgreement',
      name: 'Partner agreement of 21Vianet',
      version: '2019-06-11',
      language: 'zh',
      kinds: ['direct', 'indirectProvider', 'indirectReseller'],
      parts: [
        {
          name: 'Partner agreement of 21Vianet',
          kind: 'agreement',
          says: 'Authorises partners to sell the services that 21Vianet operates.',
        },
      ],
      source: inferred,
    },
  ],
  customers: {
    kinds: ['commercial', 'federal', 'state', 'local'],
    says: 'Customers in China.',
    source: inferred,
  },
  support: {
    says: 'All support requests are handled through Partner Center operated by 21Vianet.',
    source: differences,
  },
  sameAsPublic: [],
  differs: [{ says: 'Prices are those of 21Vianet.', source: inferred }],
  products: { says: 'Licences of Office 365 operated by 21Vianet; no Azure subscriptions.', source: differences },
  moving: {
    says: 'There is no mechanism to move an existing environment into this cloud. The customer or partner that has one moves its data into a new environment.',
    source: inferred,
  },
}
