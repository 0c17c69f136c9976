import * as address from '@comptoir/contract/schemas/address'
import * as application from '@comptoir/contract/schemas/application'
import * as auditRecord from '@comptoir/contract/schemas/audit-record'
import * as cart from '@comptoir/contract/schemas/cart'
import * as commerceTerms from '@comptoir/contract/schemas/commerce-terms'
import * as countryInformation from '@comptoir/contract/schemas/country-information'
import * as customer from '@comptoir/contract/schemas/customer'
import * as customerProfile from '@comptoir/contract/schemas/customer-profile'
import * as link from '@comptoir/contract/schemas/link'
import * as marketOffer from '@comptoir/contract/schemas/market-offer'
import * as offer from '@comptoir/contract/schemas/offer'
import * as order from '@comptoir/contract/schemas/order'
import * as outboxMessage from '@comptoir/contract/schemas/outbox-message'
import * as partnerAccount from '@comptoir/contract/schemas/partner-account'
import * as person from '@comptoir/contract/schemas/person'
import * as primitives from '@comptoir/contract/schemas/primitives'
import * as product from '@comptoir/contract/schemas/product'
import * as profile from '@comptoir/contract/schemas/profile'
import * as signIn from '@comptoir/contract/schemas/sign-in'
import * as subscription from '@comptoir/contract/schemas/subscription'
import * as tenant from '@comptoir/contract/schemas/tenant'
import type { JsonSchema } from './json-schema.ts'
import { marketplaceSchemas } from './marketplace-schemas.ts'

const modules: readonly Readonly<Record<string, unknown>>[] = [
  primitives,
  link,
  address,
  commerceTerms,
  countryInformation,
  customerProfile,
  customer,
  offer,
  product,
  cart,
  order,
  subscription,
  auditRecord,
  profile,
  partnerAccount,
  tenant,
  person,
  application,
  signIn,
  marketOffer,
  outboxMessage,
  ...marketplaceSchemas,
]

/**
 * The contract's name of each schema that it exports, by the schema's text: an optional member is a copy of the schema
 * that it was made from, so identity would not tell.
 */
const names = new Map(
  modules.flatMap((each) =>
    Object.entries(each)
      .filter(([, schema]) => typeof schema === 'object')
      .map(([name, schema]) => [JSON.stringify(schema), `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`] as const),
  ),
)

/** The name under which a schema is shared, if it is: `Customer`. Texts and numbers stay where they are used. */
export function sharedName(schema: JsonSchema): string | undefined {
  if (!schema.properties && !schema.enum) return undefined
  return names.get(JSON.stringify(schema))
}
