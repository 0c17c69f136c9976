import type { ProductData } from '../../catalogue-product.ts'
import {
  type AzureRegion,
  capacityReservation,
  type VmReservationRow,
  type VmSize,
  vmReservations,
} from '../../vm-reservations.ts'

const westUs2: AzureRegion = { armRegionName: 'westus2', region: 'US West 2' }
const eastUs2: AzureRegion = { armRegionName: 'eastus2', region: 'US East 2' }
const eastAsia: AzureRegion = { armRegionName: 'eastasia', region: 'AP East' }
const australiaEast: AzureRegion = { armRegionName: 'australiaeast', region: 'AU East' }
const westEurope: AzureRegion = { armRegionName: 'westeurope', region: 'EU West' }
const regions = [westUs2, eastUs2, eastAsia, australiaEast, westEurope]

// Inferred: sizes other than D32s v3, ND12s and ND6s, which stand in examples, and every price.
// biome-ignore format: a table, one size a line
const sizes = {
  b1s: { armSkuName: 'Standard_B1s', skuDisplayName: 'B1s', cores: 1, ram: 1, category: 'General purpose', diskType: 'Ssd', usdCentsPerYear: 5100 },
  d1: { armSkuName: 'Standard_D1', skuDisplayName: 'D1', cores: 1, ram: 3.5, category: 'General purpose', diskType: 'Hdd', usdCentsPerYear: 64300 },
  ds1v2: { armSkuName: 'Standard_DS1_v2', skuDisplayName: 'DS1 v2', cores: 1, ram: 3.5, category: 'General purpose', diskType: 'Ssd', usdCentsPerYear: 37800 },
  d2sv3: { armSkuName: 'Standard_D2s_v3', skuDisplayName: 'D2s v3', cores: 2, ram: 8, category: 'General purpose', diskType: 'Ssd', usdCentsPerYear: 50100 },
  d32sv3: { armSkuName: 'Standard_D32s_v3', skuDisplayName: 'D32s v3', cores: 32, ram: 128, category: 'General purpose', diskType: 'Ssd', usdCentsPerYear: 801600 },
  nc12: { armSkuName: 'Standard_NC12', skuDisplayName: 'NC12', cores: 12, ram: 112, category: 'GPU', diskType: 'Hdd', usdCentsPerYear: 1006800 },
  nd6: { armSkuName: 'Standard_ND6s', skuDisplayName: 'ND6', cores: 6, ram: 112, category: 'GPU', diskType: 'Hdd', usdCentsPerYear: 1157400 },
  nd12: { armSkuName: 'Standard_ND12s', skuDisplayName: 'ND12', cores: 12, ram: 224, category: 'GPU', diskType: 'Hdd', usdCentsPerYear: 2314800 },
  nv12: { armSkuName: 'Standard_NV12', skuDisplayName: 'NV12', cores: 12, ram: 112, category: 'GPU', diskType: 'Hdd', usdCentsPerYear: 1311600 },
} as const satisfies Record<string, VmSize>

/** Reservations for classic Azure subscriptions, then those for Azure plans. Ids in full are those of the examples. */
export function reservations(): readonly ProductData[] {
  return [...classicReservations(), ...planReservations(), ...databaseReservations()]
}

// biome-ignore format: a table, one series a line
function classicReservations(): readonly ProductData[] {
  const { ds1v2, d1, d32sv3, nc12, nd6, nd12, nv12, b1s } = sizes
  return [
    series('DZH318Z0BQ3Q', 'DSv2', [row('0001', ['DZH318XZXVNF', 'DZH318XZXPHL'], ds1v2, westUs2, 'P1Y')]),
    series('DZH318Z0BQ36', 'NV', [row('004G', ['DZH318Z08C0S'], nv12, eastUs2, 'P1Y'), row('004J', ['DZH318Z08B8X'], nv12, eastUs2, 'P3Y')]),
    series('DZH318Z0BQ3P', 'D', [row('001F', ['DZH318Z0DR0H'], d1, eastAsia, 'P3Y')]),
    series('DZH318Z0BQ3V', 'Dsv3', [row('00G1', ['DZH318Z0D5K3'], d32sv3, westUs2, 'P3Y')]),
    series('DZH318Z0BQ4B', 'Dv1', [row('000Z', ['DZH318Z0DSPL'], d1, eastAsia, 'P1Y'), row('0047', ['DZH318Z0DSM8'], d1, westUs2, 'P1Y')]),
    series('DZH318Z0BQ4Z', 'NC', [row('002L', ['DZH318Z0CMNP'], nc12, australiaEast, 'P1Y'), row('002P', ['DZH318Z0CL2D'], nc12, australiaEast, 'P3Y')]),
    series('DZH318Z0BQ5S', 'ND', [row('0001', ['DZH318Z0D7ND'], nd12, westUs2, 'P1Y'), row('0002', ['DZH318Z0D7NF'], nd6, westUs2, 'P1Y')]),
    series('DZH318Z0BQ5B', 'BS', everyRegion(b1s, 'DZH318Z0D8')),
  ]
}

// Inferred: the ids; the documents ask for these with `reservationScope=AzurePlan` and show none.
function planReservations(): readonly ProductData[] {
  return [
    series('DZH318Z0FXB1', 'BS', everyRegion(sizes.b1s, 'DZH318Z0F1'), 'AzurePlan'),
    series('DZH318Z0FXD3', 'Dsv3', everyRegion(sizes.d2sv3, 'DZH318Z0F2'), 'AzurePlan'),
  ]
}

// Inferred: both products; the documents name the parts of the catalogue that they are in.
function databaseReservations(): readonly ProductData[] {
  return [
    capacityReservation({
      id: 'DZH318Z0BXSQ',
      title: 'SQL Database Reserved vCore, General Purpose',
      description: 'Computing power for SQL databases, paid for ahead.',
      subType: 'SQLDatabase',
      view: 'AzureReservationsSQL',
      region: westEurope,
      unitType: 'vCores',
      usdCentsPerYear: 118400,
      availabilityIds: { P1Y: 'DZH318Z0SQ1Y', P3Y: 'DZH318Z0SQ3Y' },
    }),
    capacityReservation({
      id: 'DZH318Z0BXCD',
      title: 'Azure Cosmos DB Reserved Capacity, 100 RU/s',
      description: 'Throughput of Cosmos DB, paid for ahead.',
      subType: 'CosmosDb',
      view: 'AzureReservationsCosmosDb',
      region: westEurope,
      unitType: '100 RU/s',
      usdCentsPerYear: 5600,
      availabilityIds: { P1Y: 'DZH318Z0CD1Y', P3Y: 'DZH318Z0CD3Y' },
    }),
  ]
}

function series(id: string, name: string, skus: readonly VmReservationRow[], reservationScope?: 'AzurePlan') {
  return vmReservations({
    id,
    title: `Virtual Machines ${name} Series`,
    description: `Capacity of the ${name} series of virtual machines, paid for ahead.`,
    skus,
    ...(reservationScope && { reservationScope }),
  })
}

function row(
  skuId: string,
  availabilityIds: readonly string[],
  size: VmSize,
  region: AzureRegion,
  term: 'P1Y' | 'P3Y',
): VmReservationRow {
  return { skuId, availabilityIds, size, region, term }
}

/** One size in every region for both terms, with ids counted up from a stem. */
function everyRegion(size: VmSize, stem: string): readonly VmReservationRow[] {
  return regions.flatMap((region, index) =>
    (['P1Y', 'P3Y'] as const).map((term, later) => {
      const number = index * 2 + later + 1
      return row(String(number).padStart(4, '0'), [`${stem}${String(number).padStart(2, '0')}`], size, region, term)
    }),
  )
}
