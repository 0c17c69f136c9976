import { Type } from 'typebox'
import { cspRoles } from '../../identity/role-sets.ts'
import { definePlanned } from '../../operation.ts'
import { text } from '../../schemas/primitives.ts'

/** What the documents have on price sheets and exchange rates, to be built. */
export const plannedPricing = {
  'csp.pricing.priceSheets.get': definePlanned({
    id: 'csp.pricing.priceSheets.get',
    title: 'Get a price sheet',
    method: 'GET',
    path: "/v1.0/sales/pricesheets(Market='{market}',PricesheetView='{view}')/$value",
    params: { market: text, view: text },
    query: { timeline: Type.Optional(text), month: Type.Optional(text) },
    clouds: ['global'],
    auth: ['appUser'],
    roles: cspRoles,
    source: 'get-a-price-sheet',
    notes: 'Inferred: the article names the Partner API and no cloud.',
  }),
  'csp.pricing.fxRates.get': definePlanned({
    id: 'csp.pricing.fxRates.get',
    title: "Get a month's foreign exchange rates",
    method: 'GET',
    path: "/v1.0/sales/fxrates(Month='{month}')/$value",
    params: { month: text },
    clouds: ['global'],
    auth: ['appUser'],
    roles: cspRoles,
    source: 'get-foreign-exchange-rates',
    notes: 'Inferred: the article names the Partner API and no cloud.',
  }),
} as const
