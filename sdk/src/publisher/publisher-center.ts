import type { OperationId, Operations } from '@comptoir/contract/operations'
import type { Method } from '../method.ts'

/**
 * A publisher's client: the operations of the Cloud Partner Portal API, as `offers.publish`, and of the Submission API,
 * as `products.create`, by their ids without what names the API.
 */
export type PublisherOperations = Tree<Name>

/** `cpp.offers.publish` is called `offers.publish`, `ingestion.products.create` `products.create`. */
type NameOf<Id extends OperationId> = Id extends `cpp.${infer Own}`
  ? Own
  : Id extends `ingestion.${infer Own}`
    ? Own
    : never

type Name = { [Id in OperationId]: NameOf<Id> }[OperationId]

type Tree<Names extends string, Prefix extends string = ''> = {
  readonly [Word in FirstWord<Names>]: `${Prefix}${Word}` extends infer Path extends string
    ? Path extends Name
      ? Method<Operations[IdOf<Path>]>
      : Tree<Rest<Names, Word>, `${Path}.`>
    : never
}

type FirstWord<Names extends string> = Names extends `${infer Word}.${string}` ? Word : Names
type Rest<Names extends string, Word extends string> = Names extends `${Word}.${infer Tail}` ? Tail : never

type IdOf<Own extends Name> = `cpp.${Own}` extends infer Id extends OperationId
  ? Id
  : `ingestion.${Own}` extends infer Id extends OperationId
    ? Id
    : never
