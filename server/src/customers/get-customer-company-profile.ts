import type { getCustomerCompanyProfile as operation } from '@comptoir/contract/csp/customers/profile-operations'
import type { Handler } from '../handler.ts'
import { customerOf } from './customer-document.ts'

export const getCustomerCompanyProfile: Handler<typeof operation> = async ({ customer }) =>
  customerOf(customer).companyProfile
