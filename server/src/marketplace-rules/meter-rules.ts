import { isMembers, listOf } from '../marketplace/core-member.ts'
import type { Members } from '../marketplace/part-document.ts'
import { hourlyPlaces } from './exchange-rates.ts'
import { error, type Finding, type FindingTarget, quoted, within } from './finding.ts'
import { readPrice } from './price-rules.ts'

/** Meters of a plan at most. @see azure-app-managed */
const mostMeters = 18

/** What is wrong with the units of a publisher's own that a plan charges for. @see azure-app-managed */
export function checkMeters(customMeters: unknown, target: FindingTarget): readonly Finding[] {
  const meters = listOf(customMeters)
  if (meters.length > mostMeters)
    return [error(target, 'ListTooLong', `A plan has ${mostMeters} custom meters at most, not ${meters.length}.`)]
  const ids = meters.map(({ ID: id }) => (typeof id === 'string' ? id.toLowerCase() : ''))
  return meters.flatMap((meter, index) => {
    const at = within(target, `[${index}]`)
    const id = ids[index] ?? ''
    const twice = id !== '' && ids.indexOf(id) < index
    return [
      ...(twice ? [error(at, 'IdDuplicate', `Another custom meter has the id ${quoted(id)}, too.`)] : []),
      ...checkMeter(meter, at),
    ]
  })
}

const texts = [
  ['ID', 'an id'],
  ['displayName', 'a name'],
  ['unitOfMeasure', 'a unit of measure'],
] as const

/** A meter that is switched off may be as it is. */
function checkMeter(meter: Members, target: FindingTarget): readonly Finding[] {
  const { isEnabled, priceInUsd, includedBaseQuantities } = meter
  if (isEnabled === false) return []
  return [
    ...texts
      .filter(([name]) => typeof meter[name] !== 'string' || meter[name] === '')
      .map(([name, what]) => error(within(target, `.${name}`), 'MemberMissing', `A custom meter has ${what}.`)),
    ...(priceInUsd === undefined || priceInUsd === null
      ? [error(within(target, '.priceInUsd'), 'PriceMissing', 'A custom meter has a price in US dollars.')]
      : readPrice(priceInUsd, hourlyPlaces('USD'), within(target, '.priceInUsd')).findings),
    ...listOf(includedBaseQuantities).flatMap((included, index) =>
      checkIncluded(included, within(target, `.includedBaseQuantities[${index}]`)),
    ),
  ]
}

/** What is used before a meter counts is a whole number, or everything. */
function checkIncluded(included: unknown, target: FindingTarget): readonly Finding[] {
  const { isInfinite, quantity } = isMembers(included) ? included : {}
  if (isInfinite === true || (typeof quantity === 'number' && Number.isInteger(quantity) && quantity >= 0)) return []
  return [error(target, 'QuantityInvalid', 'What is included is a whole number, zero or more, or without end.')]
}
