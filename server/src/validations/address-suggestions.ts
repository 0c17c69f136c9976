import { type AddressFault, addressFault } from './address-verdict.ts'
import { findPlace, isNameOf, type KnownPlace, statesOfCity, statesOfPostalCode } from './place-names.ts'

/** Where an address says it is; texts without space around them. */
export interface Whereabouts {
  readonly iso2Code: string
  readonly city: string
  /** The state's code; what was given where states are not checked. */
  readonly state: string
  readonly postalCode: string
}

/** Better values for city and state, each absent where the given one will do. */
export interface PlaceSuggestion {
  readonly kind: 'place'
  readonly city?: string
  readonly state?: string
}

/**
 * Compares postal code, city and state. A well-known postal code corrects both others. Of any other code the first
 * characters correct the state, unless the city is known to lie where the address says.
 */
export function suggestPlace(whereabouts: Whereabouts): PlaceSuggestion | AddressFault {
  const place = findPlace(whereabouts.iso2Code, whereabouts.postalCode)
  return place === undefined ? suggestState(whereabouts) : placeSuggestion(place, whereabouts)
}

function placeSuggestion(place: KnownPlace, { city, state }: Whereabouts): PlaceSuggestion {
  const [suggested = city] = place.cityNames
  return {
    kind: 'place',
    // Capitals, as in the documented example.
    ...(isNameOf(place, city) ? {} : { city: suggested.toUpperCase() }),
    ...(place.state === undefined || place.state === state ? {} : { state: place.state }),
  }
}

function suggestState({ iso2Code, city, state, postalCode }: Whereabouts): PlaceSuggestion | AddressFault {
  const states = statesOfPostalCode(iso2Code, postalCode)
  if (states?.includes(state) ?? true) {
    return { kind: 'place' }
  }
  const [only, ...others] = states ?? []
  if (only === undefined) {
    return addressFault('postalCode', `with value '${postalCode}' belongs to no state or province.`)
  }
  const cityStates = statesOfCity(iso2Code, city)
  if (cityStates.has(state) && !states?.some((candidate) => cityStates.has(candidate))) {
    return addressFault('postalCode', `with value '${postalCode}' does not belong to '${city}', '${state}'.`)
  }
  return others.length === 0
    ? { kind: 'place', state: only }
    : addressFault('state', `with value '${state}' does not belong to postal code '${postalCode}'.`)
}
