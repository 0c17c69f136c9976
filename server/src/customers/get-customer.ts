import type { getCustomer as operation } from '@comptoir/contract/csp/customers/operations'
import type { Handler } from '../handler.ts'
import { StoredJson } from '../page.ts'

export const getCustomer: Handler<typeof operation> = async ({ customer }) => new StoredJson(customer.body)
