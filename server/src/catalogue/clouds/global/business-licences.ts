import type { LicenceRow } from '../../licence-offer.ts'

// Inferred: every price, and the ids of offers and products that no article names, which are those in public use.

/** Most seats of a plan for small business. Source: the example of 'get-an-offer-by-id'. */
const maximumQuantity = 300

/** Plans for small business. */
export const businessLicences: readonly LicenceRow[] = [
  {
    id: 'BD938F12-058F-4927-BBA3-AE36B1D2501C',
    name: 'Office 365 Business Essentials',
    description:
      'Mail, file storage and meetings in the browser for small companies that need no desktop applications.',
    productId: '3b555118-da6a-4418-894f-7df1e2096870',
    category: 'smallBusiness',
    rank: 52,
    usdCents: 500,
    maximumQuantity,
    upgradesTo: [
      '031C9E47-4802-4248-838E-778FB1D2CC05',
      '91FD106F-4B2C-4938-95AC-F54F74E9A239',
      '796B6B5F-613C-4E24-A17C-EBA730D49C02',
    ],
  },
  {
    id: '5C9FD4CC-EDCE-44A8-8E91-07DF09744609',
    name: 'Office 365 Business',
    description: 'The desktop applications of Office with cloud storage, for small companies that have mail elsewhere.',
    productId: 'cdd28e44-67e3-425e-be4c-737fab2899d3',
    category: 'smallBusiness',
    rank: 54,
    usdCents: 825,
    maximumQuantity,
    upgradesTo: ['031C9E47-4802-4248-838E-778FB1D2CC05', '796B6B5F-613C-4E24-A17C-EBA730D49C02'],
  },
  {
    id: '031C9E47-4802-4248-838E-778FB1D2CC05',
    name: 'Office 365 Business Premium',
    description: 'Desktop Office, mail, file sharing and online meetings for companies of up to 300 people.',
    productId: 'f245ecc8-75af-4f8e-b61f-27d8114de5f3',
    category: 'smallBusiness',
    rank: 56,
    usdCents: 1250,
    maximumQuantity,
    upgradesTo: ['61795CAB-2ABD-43F6-88E9-C9ADAE5746E0', '796B6B5F-613C-4E24-A17C-EBA730D49C02'],
    learnMore: 'http://g.microsoftonline.com/0BXPS00en/909',
  },
  {
    id: '61795CAB-2ABD-43F6-88E9-C9ADAE5746E0',
    name: 'Microsoft 365 Business',
    description: 'Office, mail and meetings together with protection of devices and data, for up to 300 people.',
    productId: 'cbdc14ab-d96c-4c30-b9f4-6ada7cdc1d46',
    category: 'smallBusiness',
    rank: 58,
    usdCents: 2000,
    maximumQuantity,
    upgradesTo: ['2B3B8D2D-10AA-4BE4-B5FD-7F2FEB0C3091'],
  },
  {
    // Inferred: the name; articles know the id as a parent of add-ons only. So for all withdrawn plans.
    id: '2A727AE4-F201-497D-A9D6-C6A892DF4A87',
    name: 'Office 365 Small Business',
    description: 'An early plan for small companies, sold no longer.',
    productId: '533a53e4-33c7-4cc3-adf6-ef826a91cec4',
    category: 'smallBusiness',
    rank: 900,
    usdCents: 600,
    maximumQuantity: 25,
    withdrawn: true,
  },
  {
    id: '22A70120-4078-4926-9592-39ED91CB9C01',
    name: 'Office 365 Midsize Business',
    description: 'An early plan for companies of middle size, sold no longer.',
    productId: 'b082cdd1-e71c-4498-a45c-38e480aaa12b',
    category: 'smallBusiness',
    rank: 901,
    usdCents: 1500,
    maximumQuantity,
    withdrawn: true,
  },
]
