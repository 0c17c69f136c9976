/** Countries where a kind of product is not sold. */
export interface RestrictedMarkets {
  /** ISO 3166 alpha-2 codes. */
  readonly countries: readonly string[]
  /** The article that names them. */
  readonly source: string
}

/** The two articles print one and the same list, of 110 names; it is kept once. */
// biome-ignore format: a list reads better in full lines
const withoutOneTimePurchase: readonly string[] = [
  'AD', 'AG', 'AI', 'AQ', 'AS', 'AW', 'AX', 'BF', 'BI', 'BJ', 'BL', 'BQ', 'BR', 'BT', 'BV', 'CC', 'CD', 'CF',
  'CG', 'CK', 'CN', 'CX', 'DJ', 'DM', 'ER', 'FK', 'FM', 'GA', 'GD', 'GF', 'GG', 'GI', 'GL', 'GM', 'GN', 'GP',
  'GQ', 'GS', 'GU', 'GW', 'GY', 'HM', 'HT', 'IM', 'IO', 'JE', 'KH', 'KI', 'KM', 'LA', 'LC', 'LR', 'LS', 'MF',
  'MG', 'MH', 'ML', 'MM', 'MP', 'MQ', 'MR', 'MS', 'MV', 'MW', 'MZ', 'NC', 'NE', 'NF', 'NR', 'NU', 'PF', 'PG',
  'PM', 'PN', 'PW', 'RE', 'RU', 'SB', 'SC', 'SH', 'SJ', 'SL', 'SM', 'SO', 'SR', 'SS', 'ST', 'SX', 'SZ', 'TC',
  'TD', 'TF', 'TG', 'TK', 'TL', 'TO', 'TV', 'UM', 'VA', 'VC', 'VG', 'VU', 'WF', 'WS', 'XE', 'XJ', 'XK', 'XS',
  'YE', 'YT',
]

/** Where software subscriptions cannot be bought. */
export const marketsWithoutSoftwareSubscriptions: RestrictedMarkets = {
  countries: withoutOneTimePurchase,
  source: 'make-a-one-time-purchase',
}

/** Where Azure reservations cannot be bought. */
export const marketsWithoutAzureReservations: RestrictedMarkets = {
  countries: withoutOneTimePurchase,
  source: 'purchase-azure-reservations',
}
