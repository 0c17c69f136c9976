/** A state or province: its code, then its names. The first name is the usual one; the others are also understood. */
export type State = readonly [code: string, ...names: readonly string[]]

/** Source: 'get-market-specific-validation-data' for the codes: fifty states and the District of Columbia, no territories. */
// biome-ignore format: a table reads better in full lines
const unitedStates: readonly State[] = [
  ['AK', 'Alaska'], ['AL', 'Alabama'], ['AR', 'Arkansas'], ['AZ', 'Arizona'], ['CA', 'California'], ['CO', 'Colorado'],
  ['CT', 'Connecticut'], ['DC', 'District of Columbia', 'Washington DC'], ['DE', 'Delaware'], ['FL', 'Florida'],
  ['GA', 'Georgia'], ['HI', 'Hawaii'], ['IA', 'Iowa'], ['ID', 'Idaho'], ['IL', 'Illinois'], ['IN', 'Indiana'],
  ['KS', 'Kansas'], ['KY', 'Kentucky'], ['LA', 'Louisiana'], ['MA', 'Massachusetts'], ['MD', 'Maryland'],
  ['ME', 'Maine'], ['MI', 'Michigan'], ['MN', 'Minnesota'], ['MO', 'Missouri'], ['MS', 'Mississippi'],
  ['MT', 'Montana'], ['NC', 'North Carolina'], ['ND', 'North Dakota'], ['NE', 'Nebraska'], ['NH', 'New Hampshire'],
  ['NJ', 'New Jersey'], ['NM', 'New Mexico'], ['NV', 'Nevada'], ['NY', 'New York'], ['OH', 'Ohio'],
  ['OK', 'Oklahoma'], ['OR', 'Oregon'], ['PA', 'Pennsylvania'], ['RI', 'Rhode Island'], ['SC', 'South Carolina'],
  ['SD', 'South Dakota'], ['TN', 'Tennessee'], ['TX', 'Texas'], ['UT', 'Utah'], ['VA', 'Virginia'], ['VT', 'Vermont'],
  ['WA', 'Washington'], ['WI', 'Wisconsin'], ['WV', 'West Virginia'], ['WY', 'Wyoming'],
]

/** Inferred: the codes of ISO 3166-2 and of Canada Post, which agree. */
// biome-ignore format: a table reads better in full lines
const canada: readonly State[] = [
  ['AB', 'Alberta'], ['BC', 'British Columbia', 'Colombie-Britannique'], ['MB', 'Manitoba'],
  ['NB', 'New Brunswick', 'Nouveau-Brunswick'], ['NL', 'Newfoundland and Labrador', 'Newfoundland', 'Terre-Neuve-et-Labrador'],
  ['NS', 'Nova Scotia', 'Nouvelle-Écosse'], ['NT', 'Northwest Territories', 'Territoires du Nord-Ouest'],
  ['NU', 'Nunavut'], ['ON', 'Ontario'], ['PE', 'Prince Edward Island', 'Île-du-Prince-Édouard'],
  ['QC', 'Quebec', 'Québec'], ['SK', 'Saskatchewan'], ['YT', 'Yukon', 'Yukon Territory'],
]

/** Inferred: ISO 3166-2 without HK, MO and TW, which the documents list as countries of their own. */
// biome-ignore format: a table reads better in full lines
const china: readonly State[] = [
  ['AH', 'Anhui', '安徽', '安徽省'], ['BJ', 'Beijing', '北京', '北京市'], ['CQ', 'Chongqing', '重庆', '重庆市'],
  ['FJ', 'Fujian', '福建', '福建省'], ['GD', 'Guangdong', '广东', '广东省'], ['GS', 'Gansu', '甘肃', '甘肃省'],
  ['GX', 'Guangxi', '广西', '广西壮族自治区'], ['GZ', 'Guizhou', '贵州', '贵州省'], ['HA', 'Henan', '河南', '河南省'],
  ['HB', 'Hubei', '湖北', '湖北省'], ['HE', 'Hebei', '河北', '河北省'], ['HI', 'Hainan', '海南', '海南省'],
  ['HL', 'Heilongjiang', '黑龙江', '黑龙江省'], ['HN', 'Hunan', '湖南', '湖南省'], ['JL', 'Jilin', '吉林', '吉林省'],
  ['JS', 'Jiangsu', '江苏', '江苏省'], ['JX', 'Jiangxi', '江西', '江西省'], ['LN', 'Liaoning', '辽宁', '辽宁省'],
  ['NM', 'Inner Mongolia', 'Nei Mongol', '内蒙古', '内蒙古自治区'], ['NX', 'Ningxia', '宁夏', '宁夏回族自治区'],
  ['QH', 'Qinghai', '青海', '青海省'], ['SC', 'Sichuan', '四川', '四川省'], ['SD', 'Shandong', '山东', '山东省'],
  ['SH', 'Shanghai', '上海', '上海市'], ['SN', 'Shaanxi', '陕西', '陕西省'], ['SX', 'Shanxi', '山西', '山西省'],
  ['TJ', 'Tianjin', '天津', '天津市'], ['XJ', 'Xinjiang', '新疆', '新疆维吾尔自治区'],
  ['XZ', 'Tibet', 'Xizang', '西藏', '西藏自治区'], ['YN', 'Yunnan', '云南', '云南省'], ['ZJ', 'Zhejiang', '浙江', '浙江省'],
]

/** Inferred: the civil registry's codes, since an address has room for two letters and ISO 3166-2 has three (kept as names). */
// biome-ignore format: a table reads better in full lines
const mexico: readonly State[] = [
  ['AS', 'Aguascalientes', 'AGU'], ['BC', 'Baja California', 'BCN'], ['BS', 'Baja California Sur', 'BCS'],
  ['CC', 'Campeche', 'CAM'], ['CH', 'Chihuahua', 'CHH'], ['CL', 'Coahuila', 'COA'], ['CM', 'Colima', 'COL'],
  ['CS', 'Chiapas', 'CHP'], ['DF', 'Ciudad de México', 'Mexico City', 'CDMX', 'CMX', 'Distrito Federal'],
  ['DG', 'Durango', 'DUR'], ['GR', 'Guerrero', 'GRO'], ['GT', 'Guanajuato', 'GUA'], ['HG', 'Hidalgo', 'HID'],
  ['JC', 'Jalisco', 'JAL'], ['MC', 'Estado de México', 'México', 'MEX'], ['MN', 'Michoacán', 'MIC'],
  ['MS', 'Morelos', 'MOR'], ['NL', 'Nuevo León', 'NLE'], ['NT', 'Nayarit', 'NAY'], ['OC', 'Oaxaca', 'OAX'],
  ['PL', 'Puebla', 'PUE'], ['QR', 'Quintana Roo', 'ROO'], ['QT', 'Querétaro', 'QUE'], ['SL', 'Sinaloa', 'SIN'],
  ['SP', 'San Luis Potosí', 'SLP'], ['SR', 'Sonora', 'SON'], ['TC', 'Tabasco', 'TAB'], ['TL', 'Tlaxcala', 'TLA'],
  ['TS', 'Tamaulipas', 'TAM'], ['VZ', 'Veracruz', 'VER'], ['YN', 'Yucatán', 'YUC'], ['ZS', 'Zacatecas', 'ZAC'],
]

/** The countries where an address needs a state; nowhere else is one checked (source: 'get-market-specific-validation-data'). */
const statesByCountry: Readonly<Record<string, readonly State[]>> = {
  CA: canada,
  CN: china,
  MX: mexico,
  US: unitedStates,
}

/** The states of a country, in order of their codes; empty where states are not checked. */
export function statesOf(iso2Code: string): readonly State[] {
  return statesByCountry[iso2Code] ?? []
}

/** The code of the state that a text means, be it code or name, in any letter case and with or without accents. */
export function findStateCode(iso2Code: string, text: string): string | undefined {
  const wanted = plain(text)
  return statesOf(iso2Code).find((state) => state.some((word) => plain(word) === wanted))?.[0]
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/[\p{Mark}\s.-]/gu, '')
    .toUpperCase()
}
