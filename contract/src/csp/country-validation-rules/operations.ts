import { cspRoles } from '../../identity/role-sets.ts'
import { defineOperation } from '../../operation.ts'
import { countryInformation } from '../../schemas/country-information.ts'
import { country } from '../../schemas/primitives.ts'

/** Reads what addresses, phones and registrations of a country look like. */
export const getCountryValidationRules = defineOperation({
  id: 'csp.countryValidationRules.get',
  title: 'Get the rules of a country',
  method: 'GET',
  path: '/v1/countryvalidationrules/{isoCode}',
  params: { isoCode: country },
  replies: { 200: countryInformation },
  errors: ['notFound'],
  clouds: ['global', 'china', 'germany', 'usgov'],
  auth: ['app', 'appUser'],
  roles: cspRoles,
  source: 'get-market-specific-validation-data',
  notes:
    'Lists travel twice: as plain arrays named …List, as the resource article and the SDKs have them, and wrapped in value, as in the example.',
})
