import type { CloudId } from '@comptoir/contract/cloud'
import type { OperationId, Operations } from '@comptoir/contract/operations'
import type { Method } from './method.ts'

/**
 * A client of one cloud: the contract's operations by their ids, `csp.` left out, as `customers.profiles.billing.get`;
 * Comptoir's own stand below `comptoir`. An operation that the cloud does not offer is not there. Operations that are
 * documented but not built yet are there with unknown answers; Comptoir answers them with 501.
 */
export type PartnerCenter<Cloud extends CloudId = CloudId> = Tree<NameIn<Cloud>>

/** `csp.customers.get` is called `customers.get`; the token service is the client's own business. */
type NameOf<Id extends OperationId> = Id extends `csp.${infer Name}`
  ? Name
  : Id extends `comptoir.${string}`
    ? Id
    : never

/** The names of what a cloud offers; where the cloud is not known, of what all of them offer. */
type NameIn<Cloud extends CloudId> = {
  [Id in OperationId]: [Cloud] extends [Operations[Id]['clouds'][number]] ? NameOf<Id> : never
}[OperationId]

type Tree<Name extends string, Prefix extends string = ''> = {
  readonly [Word in FirstWord<Name>]: `${Prefix}${Word}` extends infer Path extends string
    ? Path extends LeafName
      ? Method<Operations[IdOf<Path>]>
      : Tree<Rest<Name, Word>, `${Path}.`>
    : never
}

type FirstWord<Name extends string> = Name extends `${infer Word}.${string}` ? Word : Name
type Rest<Name extends string, Word extends string> = Name extends `${Word}.${infer Tail}` ? Tail : never

type LeafName = { [Id in OperationId]: NameOf<Id> }[OperationId]
type IdOf<Name extends LeafName> = Name extends OperationId
  ? Name
  : `csp.${Name}` extends infer Id extends OperationId
    ? Id
    : never
