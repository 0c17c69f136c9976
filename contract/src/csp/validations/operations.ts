import { cspRoles } from '../../identity/role-sets.ts'
import { defineOperation } from '../../operation.ts'
import { addressToValidate } from '../../schemas/address.ts'

/** Checks an address against its country's rules. It changes nothing, so the audit log does not tell of it. */
export const validateAddress = defineOperation({
  id: 'csp.validations.address',
  title: 'Validate an address',
  method: 'POST',
  path: '/v1/validations/address',
  body: addressToValidate,
  replies: { 200: null },
  errors: ['addressInvalid'],
  documentedErrorBody: true,
  clouds: ['global', 'china', 'germany', 'usgov'],
  auth: ['app', 'appUser'],
  roles: cspRoles,
  source: 'validate-an-address',
  notes: 'State and postal code must be sent and may be empty; lists of states bind in US, CA, CN and MX alone.',
})
