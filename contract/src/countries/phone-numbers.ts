/** Numbers of the United States (source: 'get-market-specific-validation-data'); their plan is that of all calling codes beginning with 1. */
const northAmericanRegex = '^(1[\\-\\/\\.]?)?(\\((\\d{3})\\)|(\\d{3}))[\\-\\/\\.]?(\\d{3})[\\-\\/\\.]?(\\d{4})$'

/**
 * The regular expression for phone numbers of a country, given its calling codes and the range of its national
 * numbers' lengths in digits (`5-15`).
 * Inferred for all but the United States: the calling code may stand in front, a trunk digit may stand before the
 * national number, and separators may stand between digits.
 */
export function phoneNumberRegexOf(callingCodes: readonly string[], digits: string): string {
  if (callingCodes.every((code) => code.startsWith('1'))) {
    return northAmericanRegex
  }
  const [fewest = 4, most = 15] = digits.split('-').map(Number)
  const prefix = `((\\+|00)?(${callingCodes.join('|')})[\\-\\/\\. ]?)?`
  return `^${prefix}\\(?\\d([\\-\\/\\. \\(\\)]{0,2}\\d){${fewest - 1},${most}}$`
}
