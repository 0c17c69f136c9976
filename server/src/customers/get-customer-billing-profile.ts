import type { getCustomerBillingProfile as operation } from '@comptoir/contract/csp/customers/profile-operations'
import type { Handler } from '../handler.ts'
import { billingProfileOf } from './customer-document.ts'

export const getCustomerBillingProfile: Handler<typeof operation> = async ({ customer }) => billingProfileOf(customer)
