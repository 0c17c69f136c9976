import { randomUUID } from 'node:crypto'
import { againstBare, againstRaw, type Comparison } from './compare.ts'
import { customerRequest } from './fill.ts'
import { measure } from './load.ts'
import { rawInsertRate } from './raw-inserts.ts'
import { offerId, type Subject } from './subject.ts'

/** What is measured at one number of customers. */
export interface Measured {
  readonly get16: Comparison
  readonly get64: Comparison
  readonly firstPage: Comparison
  readonly lastPage: Comparison
  readonly createCustomer: Comparison
  readonly createOrder: Comparison
}

const pageSize = 100

/** Bytes of a raw insert's document: about what a customer's is. */
const documentBytes = 1_500

/** Runs every scenario against a server, each round `seconds` long. */
export async function measureAll({ url, headers }: Subject, folder: string, seconds: number): Promise<Measured> {
  const ids = await someCustomers(url, headers)
  const one = { url: `${url}/v1/customers/${ids.middle}`, headers }
  const last = {
    url: `${url}/v1/customers?size=${pageSize}&seekOperation=Next`,
    headers: { ...headers, 'ms-continuationtoken': ids.lastToken },
  }
  const raw = (): number => rawInsertRate(folder, documentBytes, seconds / 2)
  return {
    get16: await againstBare({ ...one, connections: 16 }, seconds),
    get64: await againstBare({ ...one, connections: 64 }, seconds),
    firstPage: await againstBare({ url: `${url}/v1/customers?size=${pageSize}`, headers, connections: 16 }, seconds),
    lastPage: await againstBare({ ...last, connections: 16 }, seconds),
    createCustomer: await againstRaw(
      () =>
        measure({
          url: `${url}/v1/customers`,
          headers,
          method: 'POST',
          connections: 16,
          seconds,
          body: newCustomer,
          repeatable: true,
        }),
      raw,
    ),
    createOrder: await againstRaw(
      () =>
        measure({
          url: `${url}/v1/customers/${ids.middle}/orders`,
          headers,
          method: 'POST',
          connections: 16,
          seconds,
          body: newOrder,
          repeatable: true,
        }),
      raw,
    ),
  }
}

function newCustomer(): string {
  return JSON.stringify(customerRequest(`made${randomUUID().replaceAll('-', '')}`))
}

function newOrder(): string {
  return JSON.stringify({ billingCycle: 'monthly', lineItems: [{ lineItemNumber: 0, offerId, quantity: 5 }] })
}

interface Listed {
  readonly items: readonly { readonly id: string }[]
  readonly continuationToken?: string
}

/** Customers a page when walking to the end. */
const stride = 500

/** A customer near the beginning, and the token of a page near the end, found as a client finds it: by going there. */
async function someCustomers(url: string, headers: Readonly<Record<string, string>>) {
  let page = await list(url, headers, undefined)
  const middle = page.items[50]?.id ?? page.items[0]?.id ?? ''
  let lastToken = ''
  while (page.continuationToken !== undefined) {
    const next = await list(url, headers, page.continuationToken)
    if (next.items.length >= pageSize) lastToken = page.continuationToken
    page = next
  }
  return { middle, lastToken }
}

async function list(
  url: string,
  headers: Readonly<Record<string, string>>,
  token: string | undefined,
): Promise<Listed> {
  const answer = await fetch(`${url}/v1/customers?size=${stride}${token === undefined ? '' : '&seekOperation=Next'}`, {
    headers: { ...headers, ...(token === undefined ? {} : { 'ms-continuationtoken': token }) },
  })
  return (await answer.json()) as Listed
}
