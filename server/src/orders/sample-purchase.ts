import { catalogueOf } from '../catalogue/catalogue.ts'
import type { LineItem } from './line-item.ts'
import { checkLineItems } from './order-rules.ts'
import type { HeldSubscription, PurchaseFacts } from './purchase-facts.ts'

// What the tests of the rules buy, and the world in which they do: a provider's sandbox in the public cloud.

export const e1 = '91FD106F-4B2C-4938-95AC-F54F74E9A239'
export const audioConferencing = 'C94271D8-B431-4A25-A3C5-A57737A1C909'
export const businessTrial = 'C0BD2E08-11AC-4836-BDC7-3712E744922F'
export const azure = 'MS-AZR-0145P'
export const azurePlan = 'DZH318Z0BPS6:0001:DZH318Z0BML6'
export const ncReservation = 'DZH318Z0BQ4Z:002L:DZH318Z0CMNP'
export const b1sReservation = 'DZH318Z0BQ5B:0001:DZH318Z0D801'
export const planReservation = 'DZH318Z0FXB1:0001:DZH318Z0F101'
export const saas = 'DZH318Z0BXWC:0002:DZH318Z0BMRV'
export const saasTrial = 'DZH318Z0C0WF:0001:DZH318Z0BP69'
export const parentId = '1c2b75c1-74a5-472a-a729-7f8cefc477f9'

export const facts: PurchaseFacts = {
  catalogue: catalogueOf('global', 'global'),
  country: 'US',
  currencyCode: 'USD',
  qualifications: [],
  partner: { mpnId: '4390001', kind: 'indirectProvider', sandbox: true },
  resellers: new Map(),
  held: [],
  limits: undefined,
}
export const limits = { subscriptionsPerCustomer: 5, seatsPerSubscription: 25, soldByPartner: {}, reservedInstances: 0 }
export const line = (offerId: string, changes: Partial<LineItem> = {}): LineItem => ({
  lineItemNumber: 0,
  offerId,
  quantity: 1,
  ...changes,
})
export const held = (offerId: string, changes: Partial<HeldSubscription> = {}): HeldSubscription => ({
  id: parentId,
  offerId,
  kind: 'licence',
  status: 'active',
  mpnId: null,
  ...changes,
})
/** The verdict on each line, as the error's name or what it was accepted as. */
export const verdicts = (lines: readonly LineItem[], changes: Partial<PurchaseFacts> = {}): string[] =>
  checkLineItems(lines, { ...facts, ...changes }).map((verdict) =>
    verdict.kind === 'rejected'
      ? verdict.error
      : `${verdict.item.kind} ${verdict.billingCycle} ${verdict.termDuration}`,
  )
