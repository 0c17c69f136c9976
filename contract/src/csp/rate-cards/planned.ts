import { Type } from 'typebox'
import { cspRoles } from '../../identity/role-sets.ts'
import { definePlanned } from '../../operation.ts'
import { country, text } from '../../schemas/primitives.ts'

/** What the documents have on rate cards, to be built. */
export const plannedRateCards = {
  'csp.rateCards.azure.get': definePlanned({
    id: 'csp.rateCards.azure.get',
    title: 'Get the Azure rate card',
    method: 'GET',
    path: '/v1/ratecards/azure',
    query: { currency: Type.Optional(text), region: Type.Optional(country) },
    clouds: ['global', 'germany', 'usgov'],
    auth: ['app', 'appUser'],
    roles: cspRoles,
    source: 'get-prices-for-microsoft-azure',
    notes: 'Inferred: the article states no credentials.',
  }),
  'csp.rateCards.azureShared.get': definePlanned({
    id: 'csp.rateCards.azureShared.get',
    title: 'Get the Azure rate card of Partner Shared Services',
    method: 'GET',
    path: '/v1/ratecards/azure-shared',
    query: { currency: Type.Optional(text), region: Type.Optional(country) },
    clouds: ['global', 'germany', 'usgov'],
    auth: ['app', 'appUser'],
    roles: cspRoles,
    source: 'get-prices-for-microsoft-azure-partner-shared-services',
    notes: 'Inferred: the article states no credentials.',
  }),
} as const
