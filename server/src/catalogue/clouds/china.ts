import type { CatalogueData } from '../catalogue.ts'
import { type LicenceRow, licence, type TrialRow, trial } from '../licence-offer.ts'

const operator = 'operated by 21Vianet'

// Inferred: the offers with their ids and prices; the documents say that there is Office 365 and no Azure.
const licences: readonly LicenceRow[] = [
  {
    id: '06688EE8-F9C3-41F4-9A13-0B8EE9671917',
    name: `Office 365 Business Essentials ${operator}`,
    description: 'Mail, file storage and meetings in the browser for small companies, kept in China.',
    productId: '3067e889-6e4b-45d6-9a90-0e6d78f2f372',
    category: 'smallBusiness',
    rank: 10,
    usdCents: 500,
    maximumQuantity: 300,
    upgradesTo: ['4FFCDA37-11D7-4490-A33C-73599EB09BA0', 'C041B156-8684-4F84-9B3E-B9BCAB1E6947'],
  },
  {
    id: '4FFCDA37-11D7-4490-A33C-73599EB09BA0',
    name: `Office 365 Business Premium ${operator}`,
    description: 'Desktop Office, mail and meetings for companies of up to 300 people, kept in China.',
    productId: 'ffc7b850-e7d5-4ee1-8a72-dfdc09b665a6',
    category: 'smallBusiness',
    rank: 12,
    usdCents: 1250,
    maximumQuantity: 300,
    upgradesTo: ['DBBD7E97-F156-4D48-B825-3EB44EE9295A'],
  },
  {
    id: 'C041B156-8684-4F84-9B3E-B9BCAB1E6947',
    name: `Office 365 Enterprise E1 ${operator}`,
    description: 'Communication and collaboration in the browser, kept in China.',
    productId: '52affa75-aa34-4cc3-9057-cc4fc820062c',
    rank: 20,
    usdCents: 800,
    upgradesTo: ['DBBD7E97-F156-4D48-B825-3EB44EE9295A'],
  },
  {
    id: 'DBBD7E97-F156-4D48-B825-3EB44EE9295A',
    name: `Office 365 Enterprise E3 ${operator}`,
    description: 'The whole of Office with mail, sites and meetings, kept in China.',
    productId: '5004f004-6147-4cc9-a613-3d44193c88c9',
    rank: 22,
    usdCents: 2000,
  },
  {
    id: '334AE0DF-0E7A-4B8B-A698-DD6408796F35',
    name: `Office 365 ProPlus ${operator}`,
    description: 'The desktop applications of Office on five machines a person.',
    productId: 'e2a172dc-4c39-4f20-b4b0-75e6cadc4d42',
    rank: 24,
    usdCents: 1200,
  },
  {
    id: 'B6036AA8-236C-42D1-ACEF-366C84FFE65D',
    name: `Exchange Online (Plan 1) ${operator}`,
    description: 'Hosted mail, calendars and contacts, kept in China.',
    productId: '688e837f-fd45-4cb6-bd47-b5a128e14a1d',
    rank: 30,
    usdCents: 400,
    upgradesTo: ['0EC5F5D8-7116-4A18-8872-3F593168537D', 'C041B156-8684-4F84-9B3E-B9BCAB1E6947'],
  },
  {
    id: '0EC5F5D8-7116-4A18-8872-3F593168537D',
    name: `Exchange Online (Plan 2) ${operator}`,
    description: 'Hosted mail with a larger mailbox and archiving, kept in China.',
    productId: '05e7c85d-01a4-45ba-8c68-f0cb9b94735b',
    rank: 32,
    usdCents: 800,
  },
  {
    id: 'FF867BDD-A164-4688-A897-5EFFF19252D6',
    name: `SharePoint Online (Plan 1) ${operator}`,
    description: 'Sites and shared files for teams, kept in China.',
    productId: 'dbf19891-4f36-4e0d-a325-3a16423a3afc',
    rank: 34,
    usdCents: 500,
  },
  {
    id: 'D0B0B66E-974C-42AA-9894-EA908C61A694',
    name: `Project Online Professional ${operator}`,
    description: 'Plans projects and people, kept in China.',
    productId: '9ad6ba4e-50d4-4662-99c9-07a63cff2ac4',
    rank: 36,
    usdCents: 3000,
  },
  {
    id: 'C87F8E52-B5BE-41CA-8FF2-40FA92BCF621',
    name: `Visio Online Plan 2 ${operator}`,
    description: 'Diagrams in the browser and on the desktop, kept in China.',
    productId: 'dd1c8987-2389-4be0-8034-527ab806d58b',
    rank: 38,
    usdCents: 1500,
  },
  {
    id: '985CA982-CE92-48F7-A4CB-6BE1AA5462E4',
    name: `Exchange Online Archiving ${operator}`,
    description: 'A personal archive for those who have a mailbox.',
    productId: '96021ab4-7dc1-482b-bcb9-ea54b02f23fd',
    rank: 50,
    usdCents: 300,
    addOnTo: [
      'B6036AA8-236C-42D1-ACEF-366C84FFE65D',
      'C041B156-8684-4F84-9B3E-B9BCAB1E6947',
      '06688EE8-F9C3-41F4-9A13-0B8EE9671917',
      '4FFCDA37-11D7-4490-A33C-73599EB09BA0',
    ],
  },
  {
    id: 'D44303D7-2632-4D2A-AD32-BBA33DAD7C47',
    name: `Office 365 Extra File Storage ${operator}`,
    description: 'One more gigabyte of shared storage.',
    productId: 'd76e9893-a20a-43ae-82b1-1e20c700f19a',
    rank: 52,
    usdCents: 20,
    addOnTo: [
      'FF867BDD-A164-4688-A897-5EFFF19252D6',
      'C041B156-8684-4F84-9B3E-B9BCAB1E6947',
      'DBBD7E97-F156-4D48-B825-3EB44EE9295A',
    ],
  },
  {
    id: 'F990D42A-1C4A-42C7-996B-AF8EC811259A',
    name: `Office 365 A1 for faculty ${operator}`,
    description: 'Office in the browser and mail, free for teachers and staff.',
    productId: '959353b1-164a-4528-8262-413cc0e1726b',
    segment: 'education',
    rank: 60,
    usdCents: 0,
  },
]

const trials: readonly TrialRow[] = [
  {
    id: '911212A8-7A7F-41EC-B6FE-C04EC952C4BA',
    name: `Office 365 Business Premium Trial ${operator}`,
    description: 'Office 365 Business Premium for a month, free.',
    productId: 'ffc7b850-e7d5-4ee1-8a72-dfdc09b665a6',
    productName: `Office 365 Business Premium ${operator}`,
    category: 'smallBusiness',
    rank: 13,
    convertsTo: ['4FFCDA37-11D7-4490-A33C-73599EB09BA0'],
  },
]

/**
 * What Partner Center operated by 21Vianet sells: Office 365 and no Azure; nor software or reservations, which the
 * market China does not have. @see 'developing-for-partner-center-for-microsoft-national-cloud'
 */
export function chinaCatalogue(): CatalogueData {
  return { offers: [...licences.map(licence), ...trials.map(trial)], products: [] }
}
