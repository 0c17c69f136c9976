import { Type } from 'typebox'
import { oneOf, text } from '../../schemas/primitives.ts'

const kind = oneOf(['ResellerConfiguration'])

/** Which resellers may sell a product. */
export const resellerChannelState = oneOf(['Disabled', 'PartialOptIn', 'OptOut', 'Enabled'])

/** Who may resell a product: everyone, nobody, or the tenants named. */
export const resellerConfiguration = Type.Object({
  resourceType: kind,
  resellerChannelState,
  tenantIds: Type.Array(text),
})

/** Who may resell a product, to be kept. */
export const resellerConfigurationRequest = Type.Object({
  resourceType: Type.Optional(kind),
  resellerChannelState,
  tenantIds: Type.Optional(Type.Array(text)),
})
