import type { featureAvailabilityRequest } from '@comptoir/contract/ingestion/availabilities/schemas'
import type { Static } from 'typebox'

type Availability = Static<typeof featureAvailabilityRequest>

/** What is wrong, by the path of the member. */
export type WrongMembers = Readonly<Record<string, readonly string[]>>

/** A place in a request, and what is wrong there. */
type Wrong = readonly [path: string, message: string]

/**
 * What is wrong with where and at which prices a plan is to be sold: markets are told by their two letters, each once;
 * one schedule of prices at most is the base, and prices are in some currency and not below nothing.
 * Inferred: the specification has the members, and no rule for them.
 */
export function wrongInAvailability(availability: Availability): WrongMembers {
  const { marketStates = [], priceSchedules = [], customMeters = [] } = availability
  const markets = marketStates.map(({ marketCode }, index) => ({
    path: `marketStates[${index}].marketCode`,
    value: marketCode,
  }))
  const meters = customMeters.map(({ ID }, index) => ({ path: `customMeters[${index}].ID`, value: ID }))
  return byPath([
    ...markets.flatMap(notAMarket),
    ...twice(markets),
    ...twice(meters),
    ...secondBases(priceSchedules),
    ...priceSchedules.flatMap(wrongInSchedule),
    ...customMeters.flatMap(({ priceInUsd = 0 }, index) =>
      priceInUsd < 0 ? [[`customMeters[${index}].priceInUsd`, 'A price is not below 0.'] as const] : [],
    ),
  ])
}

type Schedule = NonNullable<Availability['priceSchedules']>[number]

interface Place {
  readonly path: string
  readonly value: string
}

function wrongInSchedule({ marketCodes = [], schedules = [] }: Schedule, index: number): readonly Wrong[] {
  const path = `priceSchedules[${index}]`
  const markets = marketCodes.map((value, at) => ({ path: `${path}.marketCodes[${at}]`, value }))
  const prices = schedules.flatMap(({ retailPrice }, at) =>
    wrongPrice(retailPrice, `${path}.schedules[${at}].retailPrice`),
  )
  return [...markets.flatMap(notAMarket), ...twice(markets), ...prices]
}

type Price = NonNullable<NonNullable<Schedule['schedules']>[number]['retailPrice']>

function wrongPrice(price: Price | undefined, path: string): readonly Wrong[] {
  const { openPrice = 0, currencyCode = 'USD' } = price ?? {}
  return [
    ...(openPrice < 0 ? [[`${path}.openPrice`, 'A price is not below 0.'] as const] : []),
    ...(/^[A-Za-z]{3}$/.test(currencyCode)
      ? []
      : [[`${path}.currencyCode`, 'A currency is told by its three letters.'] as const]),
  ]
}

function secondBases(schedules: readonly Schedule[]): readonly Wrong[] {
  const bases = schedules.flatMap(({ isBaseSchedule }, index) => (isBaseSchedule === true ? [index] : []))
  return bases
    .slice(1)
    .map((index) => [`priceSchedules[${index}].isBaseSchedule`, 'One schedule at most is the base.'] as const)
}

function notAMarket({ path, value }: Place): readonly Wrong[] {
  return /^[A-Za-z]{2}$/.test(value) ? [] : [[path, `A market is told by its two letters (value '${value}').`]]
}

function twice(places: readonly Place[]): readonly Wrong[] {
  const seen = new Set<string>()
  return places.flatMap(({ path, value }) => {
    const known = value.toUpperCase()
    if (seen.has(known)) return [[path, `It is there twice (value '${value}').`] as const]
    seen.add(known)
    return []
  })
}

function byPath(wrongs: readonly Wrong[]): WrongMembers {
  const fields: Record<string, string[]> = {}
  for (const [path, message] of wrongs) fields[path] = [...(fields[path] ?? []), message]
  return fields
}
