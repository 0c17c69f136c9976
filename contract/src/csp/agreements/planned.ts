import { Type } from 'typebox'
import { customerReaders } from '../../identity/role-sets.ts'
import { definePlanned } from '../../operation.ts'
import { country, guid, text } from '../../schemas/primitives.ts'

/** What the documents have on agreements that customers accept, to be built. */
export const plannedAgreements = {
  'csp.agreements.metadata.list': definePlanned({
    id: 'csp.agreements.metadata.list',
    title: 'List the agreements that customers accept',
    method: 'GET',
    path: '/v1/agreements',
    query: { agreementType: Type.Optional(text) },
    clouds: ['global'],
    auth: ['appUser'],
    roles: customerReaders,
    uses: {
      cloudAgreement: {
        title: 'List the Microsoft Cloud Agreement',
        clouds: ['global'],
        auth: ['appUser'],
        source: 'get-agreement-metadata',
      },
      customerAgreement: {
        title: 'List the Microsoft Customer Agreement',
        clouds: ['global'],
        auth: ['appUser'],
        source: 'get-customer-agreement-metadata',
      },
    },
    source: 'get-agreement-metadata',
  }),
  'csp.agreements.templates.document.get': definePlanned({
    id: 'csp.agreements.templates.document.get',
    title: 'Get the document of an agreement template',
    method: 'GET',
    path: '/v1/agreementtemplates/{agreementTemplateId}/document',
    params: { agreementTemplateId: guid },
    query: { language: Type.Optional(text), country: Type.Optional(country) },
    clouds: ['global'],
    auth: ['appUser'],
    roles: customerReaders,
    source: 'download-customer-agreement-template',
  }),
} as const
