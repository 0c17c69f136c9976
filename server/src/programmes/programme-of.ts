import type { Cloud } from '@comptoir/contract/cloud'
import type { getProgramme } from '@comptoir/contract/comptoir/enrollment-operations'
import type { Output } from '@comptoir/contract/operation'

/** A cloud's programme as the wire shows it: its data, with what else the cloud says of customers and prices. */
export function programmeOf({
  id,
  name,
  markets,
  closedToNewCustomers,
  priceUpliftPercent,
  programme,
}: Cloud): Output<typeof getProgramme> {
  return {
    ...writable(programme),
    cloud: id,
    cloudName: name,
    priceUpliftPercent,
    customers: {
      ...writable(programme.customers),
      countries: [...markets],
      ...(closedToNewCustomers && { closedToNewSince: closedToNewCustomers.since }),
    },
  }
}

type Writable<Data> = Data extends readonly (infer Item)[]
  ? Writable<Item>[]
  : Data extends object
    ? { -readonly [Name in keyof Data]: Writable<Data[Name]> }
    : Data

/** The data itself: its lists are read-only, the contract's types of answers are not, and answers are not changed. */
function writable<Data>(data: Data): Writable<Data> {
  return data as Writable<Data>
}
