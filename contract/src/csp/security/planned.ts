import { Type } from 'typebox'
import { accountAdministrators } from '../../identity/role-sets.ts'
import { definePlanned } from '../../operation.ts'
import { text } from '../../schemas/primitives.ts'

/** What the documents have on requests made without multi-factor authentication, to be built. */
export const plannedSecurity = {
  'csp.security.mfaAdoption.list': definePlanned({
    id: 'csp.security.mfaAdoption.list',
    title: 'Report on multi-factor authentication of API requests',
    method: 'GET',
    path: '/v1/applicationmfaadoptionstatus',
    query: { startDate: Type.Optional(text), endDate: Type.Optional(text) },
    clouds: ['global'],
    auth: ['appUser'],
    roles: accountAdministrators,
    source: 'get-api-request-summary',
    notes:
      'Inferred: the article names the API and no cloud. The query is known from the published specification alone.',
  }),
  'csp.security.partnerRequests.list': definePlanned({
    id: 'csp.security.partnerRequests.list',
    title: 'List the latest App+User requests',
    method: 'GET',
    path: '/v1/partnerRequests',
    clouds: ['global'],
    auth: ['appUser'],
    roles: accountAdministrators,
    source: 'get-api-request-details',
    notes: 'Inferred: the article names the API and no cloud.',
  }),
  'csp.security.nonMfaPortalRequests.list': definePlanned({
    id: 'csp.security.nonMfaPortalRequests.list',
    title: 'List who signed in to the portal without multi-factor authentication',
    method: 'GET',
    path: '/v1/nonMfaCompliantPartnerPrincipals',
    clouds: ['global'],
    auth: ['appUser'],
    roles: accountAdministrators,
    source: 'get-portal-requests-without-mfa',
    notes: 'Inferred: the article names the API and no cloud.',
  }),
} as const
