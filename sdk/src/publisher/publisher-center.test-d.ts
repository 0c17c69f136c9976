import type { getPortalOffer, putPortalOffer } from '@comptoir/contract/cpp/offers/operations'
import type { createProduct, getProduct, listProducts } from '@comptoir/contract/ingestion/products/operations'
import type { Input, Output } from '@comptoir/contract/operation'
import type { List } from '../list.ts'
import type { ItemOf } from '../method.ts'
import type { CallOptions } from '../request.ts'
import { createPublisherCenter, type PublisherCenter } from './create-publisher-center.ts'
import type { Poller } from './poller.ts'
import type { UploadedFile } from './uploads.ts'

// Types are tested by compiling this file; nothing of it runs.

type Equal<One, Other> = (<T>() => T extends One ? 1 : 2) extends <T>() => T extends Other ? 1 : 2 ? true : false
type Has<Area, Name extends string> = Name extends keyof Area ? true : false

/** Compiles where its type argument is true. */
function expect<_Claim extends true>(): void {}

type Offers = PublisherCenter['offers']
type Products = PublisherCenter['products']

// A method takes the contract's input and call options, and gives the contract's output, of either API.
expect<Equal<Parameters<Offers['get']>, [input: Input<typeof getPortalOffer>, options?: CallOptions]>>()
expect<Equal<ReturnType<Offers['get']>, Promise<Output<typeof getPortalOffer>>>>()
expect<Equal<Parameters<Offers['put']>[0]['body'], Input<typeof putPortalOffer>['body']>>()
expect<Equal<ReturnType<Products['get']>, Promise<Output<typeof getProduct>>>>()
expect<Equal<Parameters<Products['create']>[0]['body'], Input<typeof createProduct>['body']>>()
expect<Equal<Awaited<ReturnType<Offers['publish']>>, null>>()

// What is cancelled at once, and what is told to stop, differ in nothing but the status.
expect<Equal<Awaited<ReturnType<Offers['cancel']>>, { readonly status: 200 | 202 }>>()

// A list is iterated over its items; its place is the list's own business.
expect<Equal<ReturnType<Products['list']>, List<ItemOf<typeof listProducts>>>>()
expect<Equal<Has<NonNullable<Parameters<Products['list']>[0]>, '$skipToken'>, false>>()
expect<Equal<Has<NonNullable<Parameters<Products['list']>[0]>, '$filter'>, true>>()

// Operations go by their ids without what names the API; those of the CSP API and of Comptoir are not among them.
expect<Equal<Has<PublisherCenter, 'cpp' | 'ingestion' | 'csp' | 'customers' | 'comptoir'>, false>>()
expect<Equal<Has<PublisherCenter['listings'], 'images'>, true>>()
expect<Equal<Has<PublisherCenter['operations'], 'getLegacy'>, true>>()

// What takes several operations stands beside them.
expect<Equal<ReturnType<PublisherCenter['beginPublish']>, Promise<Poller>>>()
expect<Equal<ReturnType<PublisherCenter['resumePoller']>, Poller>>()
expect<Equal<ReturnType<PublisherCenter['uploadPackage']>, Promise<UploadedFile>>>()

const pc = createPublisherCenter({ credentials: { accessToken: async () => 'token' } })
expect<Equal<typeof pc, PublisherCenter>>()

// @ts-expect-error the marketplace is run from the public cloud
void createPublisherCenter({ cloud: 'germany', credentials: { accessToken: async () => 'token' } })
// @ts-expect-error a parameter is missing
void pc.offers.get({ publisherId: '' })
// @ts-expect-error there is no such parameter
void pc.products.get({ productID: '', productId: '' })
// @ts-expect-error there is no such type of product
void pc.products.create({ body: { resourceType: 'Anything', name: '' } })
// @ts-expect-error an upload needs a name
void pc.uploadPackage('', new Uint8Array(), {})
// @ts-expect-error an image needs a type
void pc.uploadImage('', '', new Uint8Array(), { fileName: '' })

void pc.products.list()
void pc.offers.list({ publisherId: '' })
void pc.beginPublish('', '', { emails: [''], ifMatch: '', signal: AbortSignal.abort() })
