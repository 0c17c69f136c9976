import { rateRow, targets } from '../report.ts'
import type { Row } from '../table.ts'
import type { MeasuredMarketplace } from './scenarios.ts'

/** The rows of the marketplace at one number of offers. */
export function marketplaceRows(offers: number, measured: MeasuredMarketplace): Row[] {
  const of = (what: string): string => `${what}, ${offers.toLocaleString('en-US')} offers`
  return [
    rateRow(of('GET one offer with ten plans, 16 connections'), measured.getOffer, targets.get),
    rateRow(of('GET one offer with ten plans, 64 connections'), measured.getOffer64, targets.get),
    rateRow(of('GET one product, 16 connections'), measured.getProduct, targets.get),
    rateRow(of('first page of products, 16 connections'), measured.productPage, targets.page),
    rateRow(of('replace a draft with ten plans, 16 connections'), measured.putDraft, targets.write),
  ]
}
