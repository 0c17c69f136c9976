import { byId } from './by-id.ts'
import * as accounts from './comptoir/account-operations.ts'
import * as agreements from './comptoir/agreement-operations.ts'
import * as applicationCredentials from './comptoir/application-credential-operations.ts'
import * as applications from './comptoir/application-operations.ts'
import * as dataAccess from './comptoir/data-access-operations.ts'
import * as enrollments from './comptoir/enrollment-operations.ts'
import * as logs from './comptoir/log-operations.ts'
import * as marketplace from './comptoir/marketplace-operations.ts'
import { comptoirOperations } from './comptoir/operations.ts'
import * as outbox from './comptoir/outbox-operations.ts'
import * as permissions from './comptoir/permission-operations.ts'
import * as signingKeys from './comptoir/signing-key-operations.ts'
import * as tenants from './comptoir/tenant-operations.ts'
import * as users from './comptoir/user-operations.ts'
import { cppOperations } from './cpp/portal-operations.ts'
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
import { productIngestionOperations } from './graph/product-ingestion-operations.ts'
import { identityOperations } from './identity/operations.ts'
import { signInOperations } from './identity/sign-in-operations.ts'
import { ingestionOperations } from './ingestion/submission-operations.ts'

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

/** The operations on an account, its tenants, people and applications, by id. */
export const accountOperations = {
  ...byId(accounts),
  ...byId(tenants),
  ...byId(users),
  ...byId(applications),
  ...byId(applicationCredentials),
  ...byId(permissions),
  ...byId(logs),
  ...byId(marketplace),
  ...byId(outbox),
} as const

/** The operations on programmes: enrolment, agreements, customers' eligibility and access to their data, by id. */
export const programmeOperations = {
  ...byId(enrollments),
  ...byId(agreements),
  ...byId(dataAccess),
} as const

/** Every operation of every API, by id. */
export const operations = {
  ...cspOperations,
  ...plannedCspOperations,
  ...cppOperations,
  ...ingestionOperations,
  ...productIngestionOperations,
  ...identityOperations,
  ...signInOperations,
  ...comptoirOperations,
  ...byId(signingKeys),
  ...accountOperations,
  ...programmeOperations,
} as const

/** The one complete list, as a type. */
export type Operations = typeof operations

/** The id of an operation: `csp.customers.get`. */
export type OperationId = keyof Operations

/** The operations that have a handler: all but the planned ones. */
export type BuiltOperations = {
  readonly [Id in OperationId as Operations[Id] extends { readonly status: 'planned' } ? never : Id]: Operations[Id]
}
