import type { TrialRow } from '../../licence-offer.ts'

// Inferred: all trials but the first, with their ids.

/** Free trials, and what they become. */
export const trials: readonly TrialRow[] = [
  {
    id: 'C0BD2E08-11AC-4836-BDC7-3712E744922F',
    name: 'Office 365 Business Premium Trial',
    description: 'Office 365 Business Premium for a month, free.',
    productId: 'f245ecc8-75af-4f8e-b61f-27d8114de5f3',
    productName: 'Office 365 Business Premium',
    category: 'smallBusiness',
    rank: 57,
    convertsTo: ['031C9E47-4802-4248-838E-778FB1D2CC05'],
  },
  {
    id: '36ACCCB4-FBC9-4D11-BC3D-18E3911F4D65',
    name: 'Office 365 Enterprise E3 Trial',
    description: 'Office 365 Enterprise E3 for a month, free.',
    productId: '6fd2c87f-b296-42f0-b197-1e91e994b900',
    productName: 'Office 365 Enterprise E3',
    rank: 62,
    convertsTo: ['796B6B5F-613C-4E24-A17C-EBA730D49C02', 'A044B16A-1861-4308-8086-A3A3B506FAC2'],
  },
  {
    id: 'CF37FC65-F65D-4201-924C-11B9A4CD8A50',
    name: 'Enterprise Mobility + Security E3 Trial',
    description: 'Enterprise Mobility + Security E3 for a month, free.',
    productId: 'efccb6f7-5641-4e0e-bd10-b4976e1bf68e',
    productName: 'Enterprise Mobility + Security E3',
    rank: 135,
    convertsTo: ['79C29AF7-3CD0-4A6F-B182-A81E31DEC84E'],
  },
  {
    id: '9621D5F7-F637-4D21-90EB-94E846ACA636',
    name: 'Project Online Premium Trial',
    description: 'Project Online Premium for a month, free.',
    productId: '09015f9f-377f-4538-bbb5-f75ceb09358a',
    productName: 'Project Online Premium',
    rank: 149,
    convertsTo: ['C78388F6-8D97-4CA9-9AE8-0BE7D43439CB', 'A56BAA74-D4E3-49FD-B228-CA0B62D08BAD'],
  },
]
