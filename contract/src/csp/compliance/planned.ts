import { Type } from 'typebox'
import { sellers } from '../../identity/role-sets.ts'
import { definePlanned } from '../../operation.ts'
import { guid, mpnNumber, text } from '../../schemas/primitives.ts'

/** What the documents have on resellers' agreements, to be built. */
export const plannedCompliance = {
  'csp.compliance.agreementStatus.get': definePlanned({
    id: 'csp.compliance.agreementStatus.get',
    title: 'See whether an indirect reseller signed the Microsoft Partner Agreement',
    method: 'GET',
    path: '/v1/compliance/{programName}/agreementstatus',
    params: { programName: text },
    query: { mpnId: Type.Optional(mpnNumber), tenantId: Type.Optional(guid) },
    clouds: ['global', 'usgov'],
    auth: ['appUser'],
    roles: sellers,
    source: 'verify-indirect-reseller-mpa-status',
    notes: 'Exactly one of mpnId and tenantId is given.',
  }),
} as const
