import type { Comparison } from './compare.ts'
import type { Measured } from './scenarios.ts'
import type { Startup } from './startup.ts'
import type { Row } from './table.ts'

/** Targets, as ratios to the base line of the same round. */
export const targets = { get: 0.5, page: 0.2, write: 0.35 } as const

/** What a figure may lose from a thousand customers to the largest number, and from the first page to the last. */
const growthLimit = 0.15

/** The rows of one number of customers. */
export function scenarioRows(customers: number, measured: Measured): Row[] {
  const of = (what: string): string => `${what}, ${customers.toLocaleString('en-US')} customers`
  return [
    rateRow(of('GET one customer, 16 connections'), measured.get16, targets.get),
    rateRow(of('GET one customer, 64 connections'), measured.get64, targets.get),
    rateRow(of('first page of 100, 16 connections'), measured.firstPage, targets.page),
    rateRow(of('last page of 100, 16 connections'), measured.lastPage, targets.page),
    rateRow(of('create customer, 16 connections'), measured.createCustomer, targets.write),
    rateRow(of('create order, 16 connections'), measured.createOrder, targets.write),
  ]
}

/** A figure beside its base line. */
export function rateRow(what: string, { ours, baseline, ratio }: Comparison, target: number): Row {
  const unit = /^(create|replace)/.test(what) ? ' inserts' : ''
  return {
    what,
    figure: `${Math.round(ours.rate)}/s (p50 ${ours.p50} ms, p99 ${ours.p99} ms)`,
    baseline: `${Math.round(baseline.rate)}${unit}/s`,
    ratio: ratio.toFixed(2),
    target: `>= ${target.toFixed(2)}`,
    met: ratio >= target,
  }
}

/** How the figures change with the number of customers: by their ratios, since the machine changes too. */
export function growthRows(few: Measured, many: Measured): Row[] {
  const names: readonly [string, keyof Measured][] = [
    ['GET one customer', 'get16'],
    ['first page', 'firstPage'],
    ['create customer', 'createCustomer'],
    ['create order', 'createOrder'],
  ]
  return [
    ...names.map(([what, name]) => growthRow(`${what}: most customers to fewest`, many[name].ratio, few[name].ratio)),
    growthRow('last page to first page, most customers', many.lastPage.ratio, many.firstPage.ratio),
  ]
}

function growthRow(what: string, after: number, before: number): Row {
  const change = after / before
  return {
    what,
    figure: after.toFixed(2),
    baseline: before.toFixed(2),
    ratio: change.toFixed(2),
    target: `>= ${(1 - growthLimit).toFixed(2)}`,
    met: change >= 1 - growthLimit,
  }
}

/** Start-up and memory. */
export function startRows(first: Startup, again: Startup): Row[] {
  const row = (what: string, figure: number, unit: string, limit: number): Row => ({
    what,
    figure: `${Math.round(figure)} ${unit}`,
    baseline: '',
    ratio: '',
    target: `<= ${limit} ${unit}`,
    met: figure <= limit,
  })
  return [
    row('ready, first start', first.readyMs, 'ms', 900),
    row('ready, existing data', again.readyMs, 'ms', 400),
    row('resident when idle', again.residentMb, 'MB', 140),
  ]
}
