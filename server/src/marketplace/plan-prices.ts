import { type CoreMember, isMembers, listOf } from './core-member.ts'
import type { Members } from './part-document.ts'

/*
 * Prices of a plan by core, in both APIs' words. The portal has one price for each core or one for each size, in US
 * dollars an hour; the Submission API a base schedule whose prices name the units they are for.
 */

const byol = 'IsByol'
const sharedCore = 'sharedcore'
const months = 'Months'

/** The size that a schedule's unit stands for: a core key of the portal, or one price for every core. */
type Size = { readonly kind: 'each' } | { readonly kind: 'size'; readonly key: string }

/** Of prices, the Submission API says what the portal's core prices, free trial and own licence are. */
export const planPrices: CoreMember = {
  key: 'virtualMachinePricing',
  empty: { isByol: false, freeTrialDurationInMonths: 0 },
  kind: 'featureAvailability',
  read: readPrices,
  write: writePrices,
}

function readPrices(part: Members): unknown {
  const properties = listOf(part['properties'])
  const isByol = properties.some(({ type, value }) => type === byol && value === 'true')
  const prices = schedulesOf(part).flatMap(corePriceOf)
  if (!isByol && prices.length === 0 && !isMembers(part['trial'])) return undefined
  const freeTrialDurationInMonths = trialMonths(part['trial'])
  const single = prices.find(({ size }) => size.kind === 'each')
  const individually = Object.fromEntries(
    prices.flatMap(({ size, price }) => (size.kind === 'size' ? [[size.key, price]] : [])),
  )
  if (isByol || prices.length === 0) return { isByol, freeTrialDurationInMonths }
  const coreMultiplier = single ? { currency: 'USD', single: single.price } : { currency: 'USD', individually }
  return { isByol, freeTrialDurationInMonths, coreMultiplier }
}

function writePrices(part: Members, value: unknown): Members {
  const pricing = isMembers(value) ? value : {}
  const { isByol, freeTrialDurationInMonths: duration } = pricing
  const others = listOf(part['properties']).filter(({ type }) => type !== byol)
  const schedules = schedulesFor(pricing['coreMultiplier'])
  const foreign = listOf(part['priceSchedules']).filter((each) => !isCoreSchedule(each))
  return {
    ...part,
    properties: isByol === true ? [...others, { type: byol, value: 'true' }] : others,
    trial:
      typeof duration === 'number' && duration > 0
        ? { type: 'TimedUsage', durationType: months, duration }
        : { type: 'NoTrial' },
    priceSchedules:
      schedules.length === 0 ? foreign : [{ isBaseSchedule: true, friendlyName: coreSchedule, schedules }, ...foreign],
  }
}

/** The name of the schedule that holds the portal's prices. */
const coreSchedule = 'Price per core'

function isCoreSchedule(schedule: Members): boolean {
  return (
    schedule['isBaseSchedule'] === true && listOf(schedule['schedules']).some((each) => corePriceOf(each).length > 0)
  )
}

function schedulesOf(part: Members): readonly Members[] {
  const base = listOf(part['priceSchedules']).find(isCoreSchedule)
  return base ? listOf(base['schedules']) : []
}

function corePriceOf(schedule: Members): readonly { readonly size: Size; readonly price: number }[] {
  const { retailPrice, pricingModel, pricingUnits } = schedule
  if (pricingModel !== 'Usage' || !isMembers(retailPrice)) return []
  const { openPrice, currencyCode } = retailPrice
  const [unit] = listOf(pricingUnits)
  const size = unit && sizeOf(unit)
  return typeof openPrice === 'number' && currencyCode === 'USD' && size ? [{ size, price: openPrice }] : []
}

function sizeOf({ name, unitType, isUnlimitedUnit, lowerUnit, upperUnit }: Members): Size | undefined {
  if (name === sharedCore) return { kind: 'size', key: sharedCore }
  if (unitType !== 'core') return undefined
  if (isUnlimitedUnit === true) return { kind: 'each' }
  return typeof lowerUnit === 'number' && lowerUnit === upperUnit
    ? { kind: 'size', key: `${lowerUnit}core` }
    : undefined
}

function schedulesFor(coreMultiplier: unknown): readonly Members[] {
  if (!isMembers(coreMultiplier)) return []
  const { single, individually } = coreMultiplier
  if (typeof single === 'number') return [scheduleOf(single, { unitType: 'core', isUnlimitedUnit: true })]
  return Object.entries(isMembers(individually) ? individually : {}).flatMap(([key, price]) => {
    const unit = unitFor(key)
    return typeof price === 'number' && unit ? [scheduleOf(price, unit)] : []
  })
}

function unitFor(key: string): Members | undefined {
  if (key === sharedCore) return { name: sharedCore }
  const cores = /^([1-9][0-9]{0,3})core$/.exec(key)?.[1]
  return cores === undefined ? undefined : { unitType: 'core', lowerUnit: Number(cores), upperUnit: Number(cores) }
}

function scheduleOf(openPrice: number, unit: Members): Members {
  return { retailPrice: { openPrice, currencyCode: 'USD' }, pricingModel: 'Usage', pricingUnits: [unit] }
}

function trialMonths(trial: unknown): number {
  if (!isMembers(trial)) return 0
  const { type, durationType, duration } = trial
  return type !== 'NoTrial' && durationType === months && typeof duration === 'number' ? duration : 0
}
