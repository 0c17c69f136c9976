import type { checkDomainAvailability as operation } from '@comptoir/contract/csp/domains/operations'
import { isDomainTaken } from '../customers/customer-store.ts'
import type { Handler } from '../handler.ts'
import { Answer } from '../page.ts'

/** Tells whether a domain is some tenant's already, in this account or another; more is not told of it. */
export const checkDomainAvailability: Handler<typeof operation> = async ({ db }, { domain }) =>
  new Answer((await isDomainTaken(db, domain.toLowerCase())) ? 200 : 404, null)
