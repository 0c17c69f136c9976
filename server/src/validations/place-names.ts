import { knownPlaces } from './known-places.ts'
import { postalPrefixes } from './postal-prefixes.ts'

/** A city that a postal code stands for. */
export interface KnownPlace {
  /** Names of the city; the first is the one to suggest. */
  readonly cityNames: readonly string[]
  /** Two letters; absent where states are not checked. */
  readonly state?: string
}

interface CountryPlaces {
  readonly byPostalKey: ReadonlyMap<string, KnownPlace>
  readonly statesByCity: ReadonlyMap<string, ReadonlySet<string>>
}

const placesByCountry = new Map<string, CountryPlaces>()
const statesByPrefix = new Map<string, ReadonlyMap<string, readonly string[]>>()
const longestPrefix = 3

/** The place of a postal code, where it is a well-known one. */
export function findPlace(iso2Code: string, postalCode: string): KnownPlace | undefined {
  return placesOf(iso2Code).byPostalKey.get(postalKey(iso2Code, postalCode))
}

/** The states in which well-known cities of this name lie; empty where the name is not known. */
export function statesOfCity(iso2Code: string, city: string): ReadonlySet<string> {
  return placesOf(iso2Code).statesByCity.get(plainName(city)) ?? new Set()
}

/**
 * The states whose postal codes begin like this one: empty where none do, undefined where states are not checked.
 */
export function statesOfPostalCode(iso2Code: string, postalCode: string): readonly string[] | undefined {
  const prefixes = prefixesOf(iso2Code)
  if (prefixes === undefined) {
    return undefined
  }
  const key = postalKey(iso2Code, postalCode)
  for (let length = longestPrefix; length > 0; length -= 1) {
    const states = prefixes.get(key.slice(0, length))
    if (states !== undefined) {
      return states
    }
  }
  return []
}

/** Whether a text names the place, whatever its letter case, accents and punctuation. */
export function isNameOf(place: KnownPlace, city: string): boolean {
  const wanted = plainName(city)
  return place.cityNames.some((name) => plainName(name) === wanted)
}

/** What of a postal code tells the town: of American codes the first five digits, of British ones the outward half. */
function postalKey(iso2Code: string, postalCode: string): string {
  const plain = postalCode.toUpperCase().replaceAll(/[\s-]/g, '')
  const keys: Readonly<Record<string, string>> = {
    US: plain.slice(0, 5),
    CA: plain.slice(0, 3),
    GB: plain.slice(0, -3),
  }
  return keys[iso2Code] ?? plain
}

function plainName(name: string): string {
  return name
    .normalize('NFD')
    .replaceAll(/[\p{Mark}\s.,'’-]/gu, '')
    .toUpperCase()
}

function placesOf(iso2Code: string): CountryPlaces {
  const known = placesByCountry.get(iso2Code)
  if (known !== undefined) {
    return known
  }
  const byPostalKey = new Map<string, KnownPlace>()
  const statesByCity = new Map<string, Set<string>>()
  for (const line of linesOf(knownPlaces[iso2Code])) {
    const [code = '', names = '', state] = line.split('|')
    const place = { cityNames: names.split('/'), ...(state === undefined ? {} : { state }) }
    byPostalKey.set(iso2Code === 'GB' ? code : postalKey(iso2Code, code), place)
    for (const name of place.cityNames) {
      const states = statesByCity.get(plainName(name)) ?? new Set()
      statesByCity.set(plainName(name), state === undefined ? states : states.add(state))
    }
  }
  const places = { byPostalKey, statesByCity }
  placesByCountry.set(iso2Code, places)
  return places
}

function prefixesOf(iso2Code: string): ReadonlyMap<string, readonly string[]> | undefined {
  const table = postalPrefixes[iso2Code]
  if (table === undefined) {
    return undefined
  }
  const known = statesByPrefix.get(iso2Code)
  if (known !== undefined) {
    return known
  }
  const prefixes = new Map<string, string[]>()
  for (const line of linesOf(table)) {
    const [state = '', ...ranges] = line.split(' ')
    for (const prefix of ranges.flatMap(prefixesInRange)) {
      prefixes.set(prefix, [...(prefixes.get(prefix) ?? []), state])
    }
  }
  statesByPrefix.set(iso2Code, prefixes)
  return prefixes
}

function prefixesInRange(range: string): readonly string[] {
  const [first = '', last] = range.split('-')
  if (last === undefined) {
    return [first]
  }
  const count = Number(last) - Number(first) + 1
  return Array.from({ length: count }, (_, index) => String(Number(first) + index).padStart(first.length, '0'))
}

function linesOf(table: string | undefined): readonly string[] {
  return (table ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
