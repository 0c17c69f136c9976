import { comptoirOperations } from './comptoir/operations.ts'
import { cppOffersPlanned } from './cpp/offers/planned.ts'
import * as audit from './csp/audit/operations.ts'
import * as carts from './csp/carts/operations.ts'
import * as countryValidationRules from './csp/country-validation-rules/operations.ts'
import * as customers from './csp/customers/operations.ts'
import * as customerProducts from './csp/customers/product-operations.ts'
import * as customerProfiles from './csp/customers/profile-operations.ts'
import * as domains from './csp/domains/operations.ts'
import * as offerCategories from './csp/offer-categories/operations.ts'
import * as offers from './csp/offers/operations.ts'
import * as orders from './csp/orders/operations.ts'
import { plannedCspOperations } from './csp/planned-operations.ts'
import * as products from './csp/products/operations.ts'
import * as profiles from './csp/profiles/operations.ts'
import * as subscriptions from './csp/subscriptions/operations.ts'
import * as validations from './csp/validations/operations.ts'
import { identityOperations } from './identity/operations.ts'
import { ingestionProductsPlanned } from './ingestion/products/planned.ts'
import type { Operation } from './operation.ts'

type ById<Group extends Readonly<Record<string, Operation>>> = {
  readonly [Name in keyof Group as Group[Name]['id']]: Group[Name]
}

/** Keys a file's operations by their ids, so that no list repeats either. */
function byId<const Group extends Readonly<Record<string, Operation>>>(group: Group): ById<Group> {
  // The cast: `fromEntries` forgets which value a key belongs to; the line before it pairs each with its own id.
  return Object.fromEntries(Object.values(group).map((operation) => [operation.id, operation])) as ById<Group>
}

/** The CSP operations that are built, by id: every operation that a file named above exports. */
export const cspOperations = {
  ...byId(customers),
  ...byId(customerProfiles),
  ...byId(customerProducts),
  ...byId(domains),
  ...byId(validations),
  ...byId(countryValidationRules),
  ...byId(offerCategories),
  ...byId(offers),
  ...byId(products),
  ...byId(carts),
  ...byId(orders),
  ...byId(subscriptions),
  ...byId(audit),
  ...byId(profiles),
} as const

/** Every operation of every API, by id. */
export const operations = {
  ...cspOperations,
  ...plannedCspOperations,
  ...cppOffersPlanned,
  ...ingestionProductsPlanned,
  ...identityOperations,
  ...comptoirOperations,
} as const

/** The one complete list, as a type. */
export type Operations = typeof operations

/** The id of an operation: `csp.customers.get`. */
export type OperationId = keyof Operations

/** The operations that have a handler: all but the planned ones. */
export type BuiltOperations = {
  readonly [Id in OperationId as Operations[Id] extends { readonly status: 'planned' } ? never : Id]: Operations[Id]
}
