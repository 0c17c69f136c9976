import { findCountry } from '@comptoir/contract/countries/country'
import { isMembers, listOf } from '../marketplace/core-member.ts'
import type { Members } from '../marketplace/part-document.ts'
import { hourlyPlaces, isPriceCurrency } from './exchange-rates.ts'
import { error, type Finding, type FindingTarget, quoted, within } from './finding.ts'
import { readPrice } from './price-rules.ts'
import { currencyOfRegion } from './vm-plan-regions.ts'

/** Groups of markets, and prices of each, that are looked at. Inferred: a plan is sold in 141 markets at most. */
const mostGroups = 141
const mostPrices = 200

/** Markets told of, at most, where each of many may be wrong. */
const mostTold = 10

/**
 * What is wrong with the prices of a plan as the Submission API has them: groups of markets, each with its prices; the
 * base group is for the markets that no other names. Inferred throughout, from the names of the members: no article
 * describes them. @see partner-center-submission-api-onboard
 */
export function checkPriceSchedules(priceSchedules: unknown, target: FindingTarget): readonly Finding[] {
  const groups = listOf(priceSchedules)
  if (groups.length > mostGroups)
    return [error(target, 'ListTooLong', `There are ${mostGroups} groups of markets at most, not ${groups.length}.`)]
  const bases = groups.filter(({ isBaseSchedule }) => isBaseSchedule === true)
  return [
    ...(bases.length > 1 ? [error(target, 'BaseScheduleTwice', 'There is one base schedule at most.')] : []),
    ...twiceNamed(groups, target),
    ...groups.flatMap((group, index) => checkGroup(group, within(target, `[${index}]`))),
  ]
}

function marketsOf({ marketCodes }: Members): readonly string[] {
  return Array.isArray(marketCodes)
    ? marketCodes.flatMap((code: unknown) => (typeof code === 'string' ? [code.toUpperCase()] : []))
    : []
}

/** A market that two groups name has two prices. */
function twiceNamed(groups: readonly Members[], target: FindingTarget): readonly Finding[] {
  const markets = groups.flatMap((group) => [...new Set(marketsOf(group))])
  const seen = new Set<string>()
  const twice = markets.find((market) => seen.size === seen.add(market).size)
  return twice === undefined
    ? []
    : [error(target, 'MarketTwice', `Two groups of markets have prices for ${quoted(twice)}.`)]
}

function unknownMarkets(markets: readonly string[], target: FindingTarget): readonly Finding[] {
  return markets
    .flatMap((code, index) =>
      findCountry(code) ? [] : [error(within(target, `[${index}]`), 'RegionUnknown', `${quoted(code)} is no market.`)],
    )
    .slice(0, mostTold)
}

function checkGroup(group: Members, target: FindingTarget): readonly Finding[] {
  const markets = marketsOf(group)
  const prices = listOf(group['schedules'])
  const isBase = group['isBaseSchedule'] === true
  const list = within(target, '.schedules')
  return [
    ...(isBase || markets.length > 0
      ? []
      : [error(within(target, '.marketCodes'), 'MarketMissing', 'A group of markets names one at least.')]),
    ...unknownMarkets(markets, within(target, '.marketCodes')),
    ...(prices.length > 0 ? [] : [error(list, 'PriceMissing', 'A group of markets has a price.')]),
    ...(prices.length > mostPrices
      ? [error(list, 'ListTooLong', `A group of markets has ${mostPrices} prices at most, not ${prices.length}.`)]
      : prices.flatMap((price, index) => checkSchedule(price, markets, within(list, `[${index}]`)))),
  ]
}

function checkSchedule(schedule: Members, markets: readonly string[], target: FindingTarget): readonly Finding[] {
  const { retailPrice, pricingModel, priceCadence, pricingUnits, dateTimeRange } = schedule
  return [
    ...checkRetailPrice(retailPrice, markets, within(target, '.retailPrice')),
    ...(pricingModel === 'Recurring' ? checkCadence(priceCadence, within(target, '.priceCadence')) : []),
    ...listOf(pricingUnits).flatMap((unit, index) => checkUnit(unit, within(target, `.pricingUnits[${index}]`))),
    ...checkTimes(dateTimeRange, within(target, '.dateTimeRange')),
  ]
}

/** A price is an amount in a currency, or a tier that somebody else put a price to. */
function checkRetailPrice(price: unknown, markets: readonly string[], target: FindingTarget): readonly Finding[] {
  const { openPrice, currencyCode, priceTierID } = isMembers(price) ? price : {}
  if (openPrice === undefined || openPrice === null)
    return typeof priceTierID === 'string' && priceTierID !== ''
      ? []
      : [error(target, 'PriceMissing', 'A price has an amount and its currency, or the id of a tier.')]
  const currency = typeof currencyCode === 'string' ? currencyCode.toUpperCase() : 'USD'
  if (!isPriceCurrency(currency))
    return [error(within(target, '.currencyCode'), 'CurrencyInvalid', `There are no prices in ${quoted(currency)}.`)]
  const { findings } = readPrice(openPrice, hourlyPlaces(currency), within(target, '.openPrice'))
  const foreign = markets.find((market) => currency !== 'USD' && currencyOfRegion(market) !== currency)
  return foreign === undefined
    ? findings
    : [
        ...findings,
        error(
          within(target, '.currencyCode'),
          'CurrencyInvalid',
          `Prices in ${quoted(foreign)} are in ${currencyOfRegion(foreign)} or USD, not ${currency}.`,
        ),
      ]
}

function checkCadence(cadence: unknown, target: FindingTarget): readonly Finding[] {
  const { type, value } = isMembers(cadence) ? cadence : {}
  const isKnown = (type === 'Month' || type === 'Year') && typeof value === 'number' && value >= 1
  return isKnown
    ? []
    : [error(target, 'CadenceInvalid', 'A price that recurs does so every so many months or years, one or more.')]
}

function checkUnit({ isUnlimitedUnit, lowerUnit, upperUnit }: Members, target: FindingTarget): readonly Finding[] {
  const bounds = [lowerUnit, upperUnit].flatMap((bound) => (typeof bound === 'number' ? [bound] : []))
  const [lower = 0, upper = lower] = bounds
  if (bounds.every((bound) => bound >= 0) && (isUnlimitedUnit === true || lower <= upper)) return []
  return [error(target, 'UnitsInvalid', 'Units are counted from zero, the lower bound first.')]
}

function checkTimes(range: unknown, target: FindingTarget): readonly Finding[] {
  const { startAt, endAt } = isMembers(range) ? range : {}
  const times = [startAt, endAt].map((each) => (isMembers(each) ? each['dateTimeInUtc'] : undefined))
  const [start, end] = times.map((time) => (typeof time === 'string' ? Date.parse(time) : undefined))
  if (Number.isNaN(start) || Number.isNaN(end))
    return [error(target, 'TimeInvalid', 'The time of a price begins and ends at an instant.')]
  if (start === undefined || end === undefined || start < end) return []
  return [error(target, 'TimeInvalid', 'The time of a price ends after it begins.')]
}
