import { againstBare, againstRaw, type Comparison } from '../compare.ts'
import { measure } from '../load.ts'
import { rawInsertRate } from '../raw-inserts.ts'
import { definitionOf, offerName } from './fill-offers.ts'
import type { Marketplace } from './subject.ts'

/** What is measured of the marketplace. */
export interface MeasuredMarketplace {
  readonly getOffer: Comparison
  readonly getOffer64: Comparison
  readonly getProduct: Comparison
  readonly productPage: Comparison
  readonly putDraft: Comparison
}

const version = 'api-version=2017-10-31'

/** Addresses of one offer in both APIs. */
export async function addressesOf({ url, submission }: Marketplace, offers: number) {
  const name = offerName(Math.floor(offers / 2))
  const filter = `externalIDs/Any(i:i/type eq 'AzureOfferId' and i/value eq '${name}')`
  const found = await fetch(`${url}/v1.0/ingestion/products?$filter=${encodeURIComponent(filter)}`, {
    headers: submission,
  })
  const { value } = (await found.json()) as { readonly value: readonly { readonly id: string }[] }
  return {
    offer: `${url}/api/publishers/contoso/offers/${name}?${version}`,
    product: `${url}/v1.0/ingestion/products/${value[0]?.id}`,
  }
}

/** Runs every scenario, each round `seconds` long. */
export async function measureMarketplace(
  marketplace: Marketplace,
  { offers, folder, seconds }: { readonly offers: number; readonly folder: string; readonly seconds: number },
): Promise<MeasuredMarketplace> {
  const { url, portal, submission } = marketplace
  const { offer, product } = await addressesOf(marketplace, offers)
  const draft = JSON.stringify(bodyOf(0))
  return {
    getOffer: await againstBare({ url: offer, headers: portal, connections: 16 }, seconds),
    getOffer64: await againstBare({ url: offer, headers: portal, connections: 64 }, seconds),
    getProduct: await againstBare({ url: product, headers: submission, connections: 16 }, seconds),
    productPage: await againstBare(
      { url: `${url}/v1.0/ingestion/products`, headers: submission, connections: 16 },
      seconds,
    ),
    putDraft: await againstRaw(
      () => measure({ url: offer, headers: portal, method: 'PUT', connections: 16, seconds, body: nextBody }),
      () => rawInsertRate(folder, draft.length, seconds / 2),
    ),
  }
}

let count = 0

function nextBody(): string {
  count += 1
  return JSON.stringify(bodyOf(count))
}

/** A draft whose summary differs from every other's. */
function bodyOf(index: number): object {
  return {
    offerTypeId: 'microsoft-azure-virtualmachines',
    definition: definitionOf('Benchmark', `Summary ${index}`),
  }
}
