import { createPartnerCenter, createPublisherCenter, UnreachableError } from '@comptoir/sdk'
import type { ServerProcess } from '../server-process.ts'

/** The publisher that the sandbox's account is. */
export const publisherId = 'contoso'

/** Clients of a publisher that ask once: what is not answered was cut off. */
export type Publisher = ReturnType<typeof connectPublisher>

/** Makes the clients for a server that has just started. */
export function connectPublisher({ url, account: { tenantId, clientId, clientSecret } }: ServerProcess) {
  const options = { url, credentials: { tenantId, clientId, clientSecret }, retry: { attempts: 1 } }
  const { comptoir } = createPartnerCenter({ cloud: 'global', ...options })
  return { url, pc: createPublisherCenter(options), comptoir }
}

/** Whether the server went away before it answered; everything else is a failure of the test. */
export function isGone(cause: unknown): boolean {
  return cause instanceof UnreachableError
}

/** Sends one part of a file to an address that a server gave, be it one before this: it is good for a day. `md5` is of the whole file. @throws {UnreachableError} */
export async function putBlob(
  { url }: Publisher,
  address: string,
  { body, md5 }: { readonly body: string | Uint8Array<ArrayBuffer>; readonly md5?: string },
): Promise<void> {
  const { pathname, search } = new URL(address)
  const headers = { 'x-ms-version': '2021-08-06', ...(md5 !== undefined && { 'x-ms-blob-content-md5': md5 }) }
  const answer = await fetch(url + pathname + search, { method: 'PUT', headers, body }).catch((cause: unknown) => {
    throw new UnreachableError(url, 1, cause)
  })
  if (answer.status !== 201) throw new Error(`PUT of a blob: ${answer.status} ${await answer.text()}`)
}

/** The product that has an offer id, where there is one. */
export async function productOf({ pc }: Publisher, offerId: string): Promise<string | undefined> {
  const $filter = `externalIDs/Any(i:i/type eq 'AzureOfferId' and i/value eq '${offerId}')`
  const { items } = await pc.products.list({ $filter }).page()
  if (items.length > 1) throw new Error(`the offer ${offerId} is ${items.length} products`)
  return items[0]?.id
}

/** The listing of a product, as it is drafted. */
export async function listingOf({ pc }: Publisher, productID: string) {
  const branches = await pc.branches.listByModule({ productID, module: 'Listing' }).page()
  const branch = branches.items.find(({ variantID }) => variantID === undefined)
  if (!branch) throw new Error(`the product ${productID} came without its listing's branch`)
  const instanceID = branch.currentDraftInstanceID
  const { items } = await pc.listings.listByInstance({ productID, instanceID }).page()
  const [listing] = items
  if (!listing || items.length > 1) throw new Error(`the product ${productID} has ${items.length} listings`)
  return listing
}
