import type { Input, Operation, Output } from '@comptoir/contract/operation'
import type { List } from './list.ts'
import type { CallOptions } from './request.ts'

/** What a method takes: the operation's parameters by their names and, where it has one, its `body`. */
export type InputOf<Op extends Operation> = Input<Op> & PlannedBody<Op> extends infer Given
  ? WithoutPaging<Op, Given>
  : never

/** The bodies of planned operations are not described yet. */
type PlannedBody<Op extends Operation> = Op extends {
  readonly status: 'planned'
  readonly method: 'POST' | 'PUT' | 'PATCH'
}
  ? { readonly body?: unknown }
  : unknown

/** The list itself says where the next page begins. */
type WithoutPaging<Op extends Operation, Given> = Op extends { readonly list: 'seek' }
  ? Omit<Given, 'seekOperation' | '$skipToken'>
  : Given

/**
 * What a method gives: the body of the answer; null where it is empty; the status where nothing else tells answers
 * apart; unknown for planned operations, whose answers are not described yet.
 */
export type OutputOf<Op extends Operation> = Op extends { readonly status: 'planned' }
  ? unknown
  : Output<Op> extends null
    ? StatusOf<keyof Op['replies']>
    : Output<Op>

type StatusOf<Status> = IsOne<Status> extends true ? null : { readonly status: Status }
type IsOne<Status, All = Status> = Status extends unknown ? ([All] extends [Status] ? true : false) : never

/** An item of a list. */
export type ItemOf<Op extends Operation> =
  Output<Op> extends { readonly items: readonly (infer Item)[] }
    ? Item
    : Output<Op> extends { readonly value: readonly (infer Item)[] }
      ? Item
      : Output<Op> extends readonly (infer Item)[]
        ? Item
        : unknown

/** The method of an operation: lists give a `List`, all others a promise. */
export type Method<Op extends Operation> = (
  ...args: Arguments<InputOf<Op>>
) => Op extends { readonly list: string } ? List<ItemOf<Op>> : Promise<OutputOf<Op>>

/** The input may be left out where nothing in it is required. */
type Arguments<Given> = unknown extends Given
  ? [input?: Readonly<Record<string, never>>, options?: CallOptions]
  : Partial<Given> extends Given
    ? [input?: Given, options?: CallOptions]
    : [input: Given, options?: CallOptions]
