import { type Country, listCountries } from '@comptoir/contract/countries/country'

let cultureBySmallLetters: ReadonlyMap<string, string> | undefined
let knownLanguages: ReadonlySet<string> | undefined

/**
 * A culture in its documented spelling (`EN-US` → `en-US`), or undefined where no documented country has it or, if
 * one is given, the country has not.
 * @see 'partner-center-supported-languages-and-locales'
 */
export function normaliseCulture(text: string, country?: Country): string | undefined {
  cultureBySmallLetters ??= new Map(
    listCountries().flatMap(({ cultures }) => cultures.map((culture) => [culture.toLowerCase(), culture])),
  )
  const culture = cultureBySmallLetters.get(text.trim().toLowerCase())
  if (culture === undefined || country === undefined) {
    return culture
  }
  return country.cultures.includes(culture) ? culture : undefined
}

/** Whether a text is the language of a documented culture (`en`, `En`) or such a culture itself (`en-US`). */
export function isLanguage(text: string): boolean {
  knownLanguages ??= new Set(listCountries().flatMap(({ languages }) => languages))
  // Inferred: a culture is let through as well; agreement templates name their language that way.
  return knownLanguages.has(text.trim().toLowerCase()) || normaliseCulture(text) !== undefined
}
