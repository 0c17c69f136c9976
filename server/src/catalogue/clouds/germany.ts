import type { CatalogueData } from '../catalogue.ts'
import { type AzureRow, azureSubscription, type LicenceRow, licence } from '../licence-offer.ts'

// Inferred: the offers with their ids and prices; the documents name the three families.
const licences: readonly LicenceRow[] = [
  {
    id: 'C34F6F1C-B1F1-4635-97C7-6054968DE399',
    name: 'Office 365 Germany Business Essentials',
    description: 'Mail, file storage and meetings in the browser, kept in Germany under a data trustee.',
    productId: 'ff94e6d2-09fb-4ced-a326-5686d0cab8cd',
    category: 'smallBusiness',
    rank: 10,
    usdCents: 500,
    maximumQuantity: 300,
    upgradesTo: ['B65A228E-86FC-44B1-B633-993ECA2809ED', 'C73CE5A9-1090-456A-9D54-42627D140168'],
  },
  {
    id: 'B65A228E-86FC-44B1-B633-993ECA2809ED',
    name: 'Office 365 Germany Business Premium',
    description: 'Desktop Office, mail and meetings for up to 300 people, kept in Germany under a data trustee.',
    productId: '6d67cd3f-1435-4994-8123-ad1e0d228718',
    category: 'smallBusiness',
    rank: 12,
    usdCents: 1250,
    maximumQuantity: 300,
    upgradesTo: ['53DDE227-138A-4935-AED5-D2C5B42E5018'],
  },
  {
    id: 'C73CE5A9-1090-456A-9D54-42627D140168',
    name: 'Office 365 Germany Enterprise E1',
    description: 'Communication and collaboration in the browser, kept in Germany under a data trustee.',
    productId: 'eb82ee3a-3832-4947-ae5c-ef600d4558ee',
    rank: 20,
    usdCents: 800,
    upgradesTo: ['53DDE227-138A-4935-AED5-D2C5B42E5018'],
  },
  {
    id: '53DDE227-138A-4935-AED5-D2C5B42E5018',
    name: 'Office 365 Germany Enterprise E3',
    description: 'The whole of Office with mail, sites and meetings, kept in Germany under a data trustee.',
    productId: 'b54d9bd8-d541-42ba-90cf-d50de86b8ada',
    rank: 22,
    usdCents: 2000,
  },
  {
    id: '1B49478E-D6D9-4419-B0D9-6DFF4A2E5D14',
    name: 'Exchange Online Germany (Plan 1)',
    description: 'Hosted mail, calendars and contacts, kept in Germany under a data trustee.',
    productId: 'c14f9568-49ba-42cd-8dec-15b117ec8d26',
    rank: 30,
    usdCents: 400,
    upgradesTo: ['C73CE5A9-1090-456A-9D54-42627D140168'],
  },
  {
    id: '48BB0976-8BE0-4E71-969F-C1408C28897B',
    name: 'Exchange Online Archiving Germany',
    description: 'A personal archive for those who have a mailbox.',
    productId: '84c705a3-fa8b-4699-9372-66d44e297f13',
    rank: 40,
    usdCents: 300,
    addOnTo: [
      '1B49478E-D6D9-4419-B0D9-6DFF4A2E5D14',
      'C73CE5A9-1090-456A-9D54-42627D140168',
      'C34F6F1C-B1F1-4635-97C7-6054968DE399',
      'B65A228E-86FC-44B1-B633-993ECA2809ED',
    ],
  },
  {
    id: '9F1D68B5-8677-443C-9972-28F9E6854E53',
    name: 'Enterprise Mobility + Security E3 Germany',
    description: 'Identity, device management and information protection together.',
    productId: '79737242-0096-4f90-b60b-4add52937408',
    rank: 50,
    usdCents: 880,
  },
  {
    id: '371049B9-8AD9-4395-B20F-BE8F085EA458',
    name: 'Dynamics 365 Germany for Sales Enterprise',
    description: 'Leads, quotes and forecasts for sales teams, kept in Germany under a data trustee.',
    productId: '831a1ff0-8b32-4624-a33a-9a503b24cd3b',
    rank: 60,
    usdCents: 9500,
  },
  {
    id: '7816C58D-67CE-4EFF-9F6A-FC11B423E52D',
    name: 'Dynamics 365 Germany for Customer Service Enterprise',
    description: 'Cases and knowledge for service teams, kept in Germany under a data trustee.',
    productId: 'bd257136-c129-4896-a1c7-16b67c7d4c9a',
    rank: 62,
    usdCents: 9500,
  },
]

const azure: readonly AzureRow[] = [
  {
    // Source: 'understand-cost-mgmt-data', which lists the Azure offers of cloud solution providers by cloud.
    id: 'MS-AZR-DE-0145P',
    name: 'Azure Germany',
    description: 'An Azure subscription in German data centres under a data trustee, billed by use.',
    productId: 'f1175876-873e-4acd-9021-9f03b99e82e1',
    rank: 1413,
  },
  {
    // Source: 'test-and-debug'.
    id: 'MS-AZR-DE-0146P',
    name: 'Azure Germany (Integration Sandbox)',
    description: 'An Azure subscription in German data centres to test integrations with, billed to nobody.',
    productId: 'a2b162c1-2422-4d53-ba47-f2686227c3d3',
    rank: 1414,
    sandboxOnly: true,
  },
]

/**
 * What Partner Center for Microsoft Cloud Germany sells: Office 365 Germany, Azure Germany and Dynamics 365 Germany.
 * Orders of reservations, software and marketplace services are for the public cloud alone.
 * @see 'partner-center-for-microsoft-cloud-germany'
 */
export function germanyCatalogue(): CatalogueData {
  return { offers: [...licences.map(licence), ...azure.map(azureSubscription)], products: [] }
}
