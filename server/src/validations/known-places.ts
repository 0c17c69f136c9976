/**
 * Well-known postal codes and their cities, by country; one place a line: `postal code|city|state`.
 * A slash parts names of the same city; the first is the one suggested. British codes stop before the space and
 * Canadian ones after three characters, where the town is settled.
 * Inferred: a sample of well-known places, not a directory; a code that is not here is not questioned.
 */
export const knownPlaces: Readonly<Record<string, string>> = {
  US: `
    01101|Springfield|MA
    02108|Boston|MA
    02139|Cambridge|MA
    02903|Providence|RI
    03101|Manchester|NH
    04101|Portland|ME
    05401|Burlington|VT
    06103|Hartford|CT
    07102|Newark|NJ
    10001|New York/New York City/NYC/Manhattan|NY
    10036|New York/New York City/NYC/Manhattan|NY
    11201|Brooklyn/New York/New York City/NYC|NY
    12207|Albany|NY
    14202|Buffalo|NY
    15222|Pittsburgh|PA
    19103|Philadelphia|PA
    19801|Wilmington|DE
    20001|Washington/Washington DC|DC
    20500|Washington/Washington DC|DC
    21201|Baltimore|MD
    22202|Arlington|VA
    23219|Richmond|VA
    25301|Charleston|WV
    27601|Raleigh|NC
    28202|Charlotte|NC
    29401|Charleston|SC
    30303|Atlanta|GA
    32202|Jacksonville|FL
    33131|Miami|FL
    33602|Tampa|FL
    35203|Birmingham|AL
    37203|Nashville|TN
    38103|Memphis|TN
    39201|Jackson|MS
    40202|Louisville|KY
    43215|Columbus|OH
    44114|Cleveland|OH
    45202|Cincinnati|OH
    46204|Indianapolis|IN
    48226|Detroit|MI
    50309|Des Moines|IA
    53202|Milwaukee|WI
    55401|Minneapolis|MN
    57104|Sioux Falls|SD
    58102|Fargo|ND
    59101|Billings|MT
    60601|Chicago|IL
    62701|Springfield|IL
    63101|Saint Louis/St. Louis|MO
    64106|Kansas City|MO
    67202|Wichita|KS
    68102|Omaha|NE
    70112|New Orleans|LA
    72201|Little Rock|AR
    73102|Oklahoma City|OK
    75201|Dallas|TX
    77002|Houston|TX
    78205|San Antonio|TX
    78701|Austin|TX
    80202|Denver|CO
    82001|Cheyenne|WY
    83702|Boise|ID
    84101|Salt Lake City|UT
    85004|Phoenix|AZ
    87102|Albuquerque|NM
    89101|Las Vegas|NV
    90012|Los Angeles|CA
    90210|Beverly Hills|CA
    92101|San Diego|CA
    94043|Mountain View|CA
    94103|San Francisco|CA
    95113|San Jose|CA
    95814|Sacramento|CA
    96813|Honolulu|HI
    97201|Portland|OR
    98004|Bellevue|WA
    98007|Bellevue|WA
    98033|Kirkland|WA
    98052|Redmond|WA
    98101|Seattle|WA
    98402|Tacoma|WA
    99201|Spokane|WA
    99501|Anchorage|AK`,
  CA: `
    A1C|St. John's/Saint John's|NL
    B3J|Halifax|NS
    C1A|Charlottetown|PE
    E3B|Fredericton|NB
    G1R|Québec/Quebec City/Ville de Québec|QC
    H2Y|Montréal|QC
    H3B|Montréal|QC
    K1P|Ottawa|ON
    L5B|Mississauga|ON
    M5H|Toronto|ON
    M5V|Toronto|ON
    R3C|Winnipeg|MB
    S4P|Regina|SK
    S7K|Saskatoon|SK
    T2P|Calgary|AB
    T5J|Edmonton|AB
    V6B|Vancouver|BC
    V8W|Victoria|BC
    X1A|Yellowknife|NT
    Y1A|Whitehorse|YT`,
  CN: `
    100000|Beijing/北京/北京市|BJ
    100080|Beijing/北京/北京市|BJ
    200000|Shanghai/上海/上海市|SH
    300000|Tianjin/天津/天津市|TJ
    400000|Chongqing/重庆/重庆市|CQ
    110000|Shenyang/沈阳/沈阳市|LN
    116000|Dalian/大连/大连市|LN
    210000|Nanjing/南京/南京市|JS
    215000|Suzhou/苏州/苏州市|JS
    250000|Jinan/济南/济南市|SD
    266000|Qingdao/青岛/青岛市|SD
    310000|Hangzhou/杭州/杭州市|ZJ
    350000|Fuzhou/福州/福州市|FJ
    361000|Xiamen/厦门/厦门市|FJ
    410000|Changsha/长沙/长沙市|HN
    430000|Wuhan/武汉/武汉市|HB
    450000|Zhengzhou/郑州/郑州市|HA
    510000|Guangzhou/广州/广州市|GD
    518000|Shenzhen/深圳/深圳市|GD
    610000|Chengdu/成都/成都市|SC
    650000|Kunming/昆明/昆明市|YN
    710000|Xi'an/西安/西安市|SN`,
  MX: `
    06000|Ciudad de México/Mexico City/CDMX/Cuauhtémoc|DF
    44100|Guadalajara|JC
    64000|Monterrey|NL
    72000|Puebla/Heroica Puebla de Zaragoza|PL
    77500|Cancún/Benito Juárez|QR
    97000|Mérida|YN`,
  DE: `
    01067|Dresden
    04109|Leipzig
    10115|Berlin
    10117|Berlin
    20095|Hamburg
    28195|Bremen
    30159|Hannover/Hanover
    40213|Düsseldorf/Duesseldorf
    44137|Dortmund
    45127|Essen
    50667|Köln/Koeln/Cologne
    53111|Bonn
    60311|Frankfurt am Main/Frankfurt
    70173|Stuttgart
    80331|München/Muenchen/Munich
    80807|München/Muenchen/Munich
    90402|Nürnberg/Nuernberg/Nuremberg`,
  FR: `
    06000|Nice
    13001|Marseille/Marseilles
    31000|Toulouse
    33000|Bordeaux
    34000|Montpellier
    35000|Rennes
    44000|Nantes
    59000|Lille
    67000|Strasbourg
    69001|Lyon/Lyons
    75001|Paris
    75008|Paris
    92130|Issy-les-Moulineaux`,
  GB: `
    B1|Birmingham
    BS1|Bristol
    BT1|Belfast
    CB1|Cambridge
    CF10|Cardiff/Caerdydd
    E14|London
    EC1A|London
    EH1|Edinburgh
    G1|Glasgow
    L1|Liverpool
    LS1|Leeds
    M1|Manchester
    NE1|Newcastle upon Tyne/Newcastle
    OX1|Oxford
    RG6|Reading
    S1|Sheffield
    SW1A|London
    W1D|London
    WC2N|London`,
  AT: `
    1010|Wien/Vienna
    4020|Linz
    5020|Salzburg
    8010|Graz`,
  AU: `
    2000|Sydney
    2600|Canberra/Barton/Capital Hill/Deakin/Parkes/Yarralumla
    3000|Melbourne
    4000|Brisbane/Brisbane City
    5000|Adelaide
    6000|Perth`,
  BE: `
    1000|Bruxelles/Brussel/Brussels
    2000|Antwerpen/Antwerp/Anvers
    9000|Gent/Ghent/Gand`,
  BR: `
    01310-100|São Paulo
    20040-020|Rio de Janeiro`,
  CH: `
    1201|Genève/Geneva/Genf
    3011|Bern/Berne
    4051|Basel/Bâle
    8001|Zürich/Zuerich`,
  CZ: '110 00|Praha/Prague/Praha 1',
  DK: '8000|Aarhus/Århus/Aarhus C',
  ES: `
    08002|Barcelona
    28013|Madrid
    41001|Sevilla/Seville
    46001|València/Valencia`,
  FI: '00100|Helsinki/Helsingfors',
  HU: '1051|Budapest',
  IN: `
    110001|New Delhi/Delhi
    400001|Mumbai/Bombay
    560001|Bengaluru/Bangalore
    600001|Chennai/Madras
    700001|Kolkata/Calcutta`,
  IT: `
    00184|Roma/Rome
    10121|Torino/Turin
    20121|Milano/Milan
    80133|Napoli/Naples`,
  JP: `
    100-0001|Chiyoda/Chiyoda-ku/千代田区/Tokyo
    108-0075|Minato/Minato-ku/港区/Tokyo`,
  LU: '1111|Luxembourg/Lëtzebuerg',
  NL: `
    1012 JS|Amsterdam
    1118 CZ|Schiphol/Luchthaven Schiphol`,
  NO: '0150|Oslo',
  PL: '00-001|Warszawa/Warsaw',
  PT: '1100-148|Lisboa/Lisbon',
  RU: '101000|Москва/Moscow/Moskva',
  SE: '111 22|Stockholm',
  SG: '018956|Singapore',
  ZA: '0001|Pretoria',
}
