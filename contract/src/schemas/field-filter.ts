import { Type } from 'typebox'
import { oneOf, text } from './primitives.ts'

/** How a filter may compare. Source: utility-resources. */
export type FilterOperator =
  | 'equals'
  | 'not_equals'
  | 'greater_than'
  | 'greater_than_or_equals'
  | 'less_than'
  | 'less_than_or_equals'
  | 'substring'
  | 'and'
  | 'or'
  | 'starts_with'
  | 'not_starts_with'

/**
 * The filter of a list: it travels as one JSON text in the query, and its value compares without regard to letter
 * case. An operation names the fields and operators that it knows.
 */
export function fieldFilter<const Fields extends readonly string[], const Operators extends readonly FilterOperator[]>(
  fields: Fields,
  operators: Operators,
) {
  return Type.Object({ Field: oneOf(fields), Value: text, Operator: oneOf(operators) })
}
