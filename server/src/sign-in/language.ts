export const languages = ['en', 'fr'] as const

/** What the pages are written in. */
export type Language = (typeof languages)[number]

/** The language of a page: the first known one of `ui_locales`, then of `Accept-Language`, then English. */
export function languageOf(uiLocales: string | undefined, acceptLanguage: string | undefined): Language {
  const asked = [...(uiLocales ?? '').split(/\s+/), ...byWeight(acceptLanguage ?? '')]
  return asked.map(known).find((language) => language !== undefined) ?? 'en'
}

function known(tag: string): Language | undefined {
  const [primary = ''] = tag.trim().toLowerCase().split('-')
  return languages.find((language) => language === primary)
}

/** `fr;q=0.8, en` is English first; a weight of 0 is none. */
function byWeight(header: string): readonly string[] {
  return header
    .slice(0, 1_000)
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.split(';')
      const weight = parameters.map((each) => /^\s*q=([\d.]+)\s*$/i.exec(each)?.[1]).find((each) => each !== undefined)
      return { tag, weight: weight === undefined ? 1 : Number(weight) }
    })
    .filter(({ weight }) => weight > 0)
    .toSorted((one, other) => other.weight - one.weight)
    .map(({ tag }) => tag)
}
