/** An order that a sandbox customer placed. */
export interface SandboxOrder {
  /** When, as an ISO 8601 duration before the account was made, or an instant. */
  readonly ago: string
  readonly offerId: string
  readonly quantity: number
  readonly billingCycle?: 'monthly' | 'annual' | 'one_time' | 'none'
  readonly friendlyName?: string
  readonly termDuration?: 'P1M' | 'P1Y' | 'P3Y'
  /** MPN id of the reseller who sold it. */
  readonly partnerIdOnRecord?: string
}

/** A customer that a sandbox account starts with. */
export interface SandboxCustomer {
  readonly prefix: string
  readonly companyName: string
  readonly ago: string
  readonly firstName: string
  readonly lastName: string
  readonly country: string
  readonly culture: string
  readonly language: string
  readonly city: string
  readonly state?: string
  readonly addressLine1: string
  readonly postalCode: string
  readonly phoneNumber: string
  readonly orders: readonly SandboxOrder[]
}

const unitedStates = { country: 'US', culture: 'en-US', language: 'en' } as const
const china = { country: 'CN', culture: 'zh-CN', language: 'zh' } as const
const germany = { country: 'DE', culture: 'de-DE', language: 'de' } as const

/** What each sandbox account starts with, by cloud: invented companies that bought what the cloud sells. */
export const sandboxCustomers: Readonly<Record<string, readonly SandboxCustomer[]>> = {
  global: [
    {
      ...unitedStates,
      prefix: 'harbourbakery',
      companyName: 'Harbour Bakery',
      ago: 'P24D',
      firstName: 'Nora',
      lastName: 'Quill',
      city: 'Redmond',
      state: 'WA',
      addressLine1: '12 Pier Street',
      postalCode: '98052',
      phoneNumber: '4255550111',
      orders: [
        { ago: 'P23D', offerId: '031C9E47-4802-4248-838E-778FB1D2CC05', quantity: 12, billingCycle: 'monthly' },
        {
          ago: 'P20D',
          offerId: 'DZH318Z0BXWC:0001:DZH318Z0BMJX',
          quantity: 1,
          billingCycle: 'monthly',
          termDuration: 'P1M',
        },
      ],
    },
    {
      ...unitedStates,
      prefix: 'tidewatershipping',
      companyName: 'Tidewater Shipping',
      ago: 'P16D',
      firstName: 'Omar',
      lastName: 'Fenn',
      city: 'Bellevue',
      state: 'WA',
      addressLine1: '300 Dock Road',
      postalCode: '98007',
      phoneNumber: '4255550122',
      orders: [
        {
          ago: 'P15D',
          offerId: '195416C1-3447-423A-B37B-EE59A99A19C4',
          quantity: 40,
          billingCycle: 'annual',
          friendlyName: 'Office crew',
        },
        { ago: 'P14D', offerId: 'MS-AZR-0145P', quantity: 1 },
      ],
    },
    {
      ...unitedStates,
      prefix: 'lanternstudio',
      companyName: 'Lantern Studio',
      ago: 'P6D',
      firstName: 'Iris',
      lastName: 'Vale',
      city: 'Redmond',
      state: 'WA',
      addressLine1: '7 Mill Lane',
      postalCode: '98052',
      phoneNumber: '4255550133',
      orders: [
        {
          ago: 'P5D',
          offerId: 'DB2E705F-B82A-4024-A3D5-D88E12F2DB35',
          quantity: 5,
          billingCycle: 'monthly',
          partnerIdOnRecord: '4847383',
        },
      ],
    },
  ],
  china: [
    {
      ...china,
      prefix: 'yunheteahouse',
      companyName: 'Yunhe Tea House',
      ago: 'P21D',
      firstName: 'Min',
      lastName: 'Shen',
      city: 'Shanghai',
      state: 'SH',
      addressLine1: '18 Garden Road',
      postalCode: '200120',
      phoneNumber: '02155550111',
      orders: [{ ago: 'P20D', offerId: '4FFCDA37-11D7-4490-A33C-73599EB09BA0', quantity: 15, billingCycle: 'monthly' }],
    },
    {
      ...china,
      prefix: 'jadebridge',
      companyName: 'Jade Bridge Engineering',
      ago: 'P11D',
      firstName: 'Hao',
      lastName: 'Lin',
      city: 'Beijing',
      state: 'BJ',
      addressLine1: '5 Lake Avenue',
      postalCode: '100020',
      phoneNumber: '01055550122',
      orders: [{ ago: 'P10D', offerId: 'DBBD7E97-F156-4D48-B825-3EB44EE9295A', quantity: 60, billingCycle: 'annual' }],
    },
  ],
  // The cloud takes no new customers since 2018-08-31: these were there before, and still buy.
  germany: [
    {
      ...germany,
      prefix: 'hanseatikdruck',
      companyName: 'Hanseatik Druck GmbH',
      ago: '2017-11-06T08:00:00.000Z',
      firstName: 'Karin',
      lastName: 'Voss',
      city: 'Hamburg',
      addressLine1: 'Speicherweg 3',
      postalCode: '20457',
      phoneNumber: '04055550111',
      orders: [
        {
          ago: '2017-11-07T08:00:00.000Z',
          offerId: '53DDE227-138A-4935-AED5-D2C5B42E5018',
          quantity: 25,
          billingCycle: 'annual',
        },
        { ago: 'P9D', offerId: '371049B9-8AD9-4395-B20F-BE8F085EA458', quantity: 4, billingCycle: 'monthly' },
      ],
    },
    {
      ...germany,
      prefix: 'alpenlogistik',
      companyName: 'Alpenlogistik AG',
      ago: '2018-05-14T08:00:00.000Z',
      firstName: 'Lukas',
      lastName: 'Stein',
      city: 'Berlin',
      addressLine1: 'Am Markt 21',
      postalCode: '10115',
      phoneNumber: '03055550122',
      orders: [
        {
          ago: '2018-05-15T08:00:00.000Z',
          offerId: 'B65A228E-86FC-44B1-B633-993ECA2809ED',
          quantity: 30,
          billingCycle: 'monthly',
        },
        { ago: 'P12D', offerId: 'MS-AZR-DE-0145P', quantity: 1 },
      ],
    },
  ],
  usgov: [
    {
      ...unitedStates,
      prefix: 'cedarcounty',
      companyName: 'Cedar County Water Board',
      ago: 'P22D',
      firstName: 'June',
      lastName: 'Harlow',
      city: 'Washington',
      state: 'DC',
      addressLine1: '90 Reservoir Street',
      postalCode: '20001',
      phoneNumber: '2025550111',
      orders: [{ ago: 'P21D', offerId: 'MS-AZR-USGOV-0145P', quantity: 1 }],
    },
    {
      ...unitedStates,
      prefix: 'statearchives',
      companyName: 'State Archives Office',
      ago: 'P8D',
      firstName: 'Paul',
      lastName: 'Reyes',
      city: 'Washington',
      state: 'DC',
      addressLine1: '41 Record Lane',
      postalCode: '20001',
      phoneNumber: '2025550122',
      orders: [{ ago: 'P7D', offerId: 'MS-AZR-USGOV-0145P', quantity: 1 }],
    },
  ],
}
