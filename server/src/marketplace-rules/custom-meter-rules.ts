import { error, type Finding, type FindingTarget, quoted, within } from './finding.ts'
import { readPrice } from './price-rules.ts'
import { isJsonObject, type JsonObject } from './vm-given-prices.ts'

/** Meters of a plan at most. @see azure-app-managed */
export const mostCustomMeters = 18

/** Decimal places of the price of a unit. Inferred: no article has a limit, and units may be as small as a message. */
const unitPlaces = 6

const words = [
  ['ID', 'an id'],
  ['displayName', 'a name'],
  ['unitOfMeasure', 'a unit'],
] as const

/**
 * What is wrong with the units of its publisher's own that a plan charges for: each has an id that no other has, a name,
 * a unit and a price in US dollars. @see azure-app-managed
 */
export function checkCustomMeters(value: unknown, target: FindingTarget): readonly Finding[] {
  const meters: readonly unknown[] = Array.isArray(value) ? value : []
  const ids = new Set<unknown>()
  const findings = meters.slice(0, mostCustomMeters).flatMap((meter, index) => {
    const place = within(target, `[${index}]`)
    if (!isJsonObject(meter)) return [error(place, 'MemberInvalid', 'A meter is an object.')]
    const { ID } = meter
    const isTwice = typeof ID === 'string' && ids.has(ID.toLowerCase())
    if (typeof ID === 'string') ids.add(ID.toLowerCase())
    return isTwice
      ? [
          error(
            within(place, '.ID'),
            'IdDuplicate',
            `Another meter of this plan has the id ${quoted(String(ID))}, too.`,
          ),
        ]
      : checkMeter(meter, place)
  })
  if (meters.length <= mostCustomMeters) return findings
  const message = `A plan has ${mostCustomMeters} meters at most, not ${meters.length}.`
  return [...findings, error(target, 'TooManyMeters', message)]
}

function checkMeter(meter: JsonObject, target: FindingTarget): readonly Finding[] {
  // Inferred: what is switched off is charged for by nobody, and may be unfinished.
  if (meter['isEnabled'] === false) return []
  const missing = words
    .filter(([member]) => typeof meter[member] !== 'string' || meter[member] === '')
    .map(([member, word]) => error(within(target, `.${member}`), 'MemberMissing', `A meter has ${word}.`))
  return [...missing, ...readPrice(meter['priceInUsd'], unitPlaces, within(target, '.priceInUsd')).findings]
}
