import { cspRoles } from '../../identity/role-sets.ts'
import { defineOperation } from '../../operation.ts'
import { domainName } from '../../schemas/primitives.ts'

/** Asks whether a domain is taken: 200 when it is, 404 when it is free. Neither is an error, and both bodies are empty. */
export const checkDomainAvailability = defineOperation({
  id: 'csp.domains.checkAvailability',
  title: 'Check whether a domain is free',
  method: 'HEAD',
  path: '/v1/domains/{domain}',
  params: { domain: domainName },
  replies: { 200: null, 404: null },
  errors: [],
  clouds: ['global', 'china', 'germany', 'usgov'],
  auth: ['app', 'appUser'],
  roles: cspRoles,
  source: 'verify-domain-availability',
})
