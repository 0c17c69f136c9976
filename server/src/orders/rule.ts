import type { ErrorName } from '@comptoir/contract/errors'
import type { AcceptedLineItem, LineItem } from './line-item.ts'
import type { PurchaseFacts } from './purchase-facts.ts'

/** What a rule knows besides the line item that it looks at. */
export interface Purchase {
  readonly facts: PurchaseFacts
  /** All that is to be bought in one go. */
  readonly lines: readonly LineItem[]
  /** What of it was found good so far. */
  readonly accepted: readonly AcceptedLineItem[]
}

/** Why a line item cannot be bought: an error and what fills its text. */
export type Objection = readonly [ErrorName, ...string[]]

/** A rule of buying; undefined where it has no objection. */
export type Rule = (candidate: AcceptedLineItem, purchase: Purchase) => Objection | undefined
