import type { NewAccount } from '../identity/create-account.ts'
import type { Server } from '../server.ts'
import { type NamedChange, recordChange } from './audit-log.ts'

/** What of a partner centre these need; stated here, since the server imports nothing from those who test it. */
interface Center {
  readonly server: Server
  account(cloud: string): NewAccount
}

/** What of a client these need. */
interface Client {
  get(path: string): Promise<{ readonly status: number; readonly body: { readonly items: readonly Listed[] } }>
}

/** What the tests look at in a record. */
export interface Listed {
  readonly id: string
  readonly customerId: string
  readonly customerName: string
  readonly resourceType: string
  readonly resourceNewValue: string
  readonly operationDate: string
  readonly customizedData: readonly object[]
}

/** The list's path in the API. */
export const path = '/v1/auditrecords'

/** The id of a customer: each test takes another number, so that no two share records. */
export function customerNumber(number: number): string {
  return `a0000000-0000-4000-8000-${String(number).padStart(12, 'a')}`
}

/** Puts a change of the global account on record, at any instant; an order's unless it says otherwise. */
export async function record(center: Center, instant: string, change: Partial<NamedChange>): Promise<void> {
  const { server } = center
  const { account, application } = center.account('global')
  const author = {
    partnerId: account.partner_id,
    clientId: application.clientId,
    userPrincipalName: undefined,
    correlationId: '11111111-2222-4333-8444-666666666666',
  }
  const named = { resourceType: 'order', operationType: 'create_order', ...change }
  await server.store.write((db) => recordChange(db, server.ids, author, named, instant))
}

/** A filter as a query parameter. */
export function withFilter(Field: string, Value: string, Operator = 'equals'): string {
  return `filter=${encodeURIComponent(JSON.stringify({ Field, Value, Operator }))}`
}

/** The records on the first page of a list. */
export async function listed(client: Client, query: string): Promise<readonly Listed[]> {
  const { status, body } = await client.get(`${path}?${query}`)
  if (status !== 200) throw new Error(JSON.stringify(body))
  return body.items
}

/** When the changes were made, in the order of the list. */
export function datesOf(records: readonly Pick<Listed, 'operationDate'>[]): readonly string[] {
  return records.map(({ operationDate }) => operationDate)
}
