import { findCountry } from '@comptoir/contract/countries/country'
import type { validateAddress as operation } from '@comptoir/contract/csp/validations/operations'
import type { Handler } from '../handler.ts'
import { refuse } from '../partner-center-error.ts'
import { checkAddress } from './address-rules.ts'
import { addressValidationText } from './address-validation-body.ts'

/** Answers nothing where an address is good, and a better one, where it is known, in the text of the refusal. */
export const validateAddress: Handler<typeof operation> = async (_, { body }) => {
  const verdict = checkAddress(body, findCountry(body.country))
  if (verdict.kind !== 'valid') refuse('addressInvalid', addressValidationText(verdict, body))
  return null
}
