import type { Page } from '../page.ts'
import { refuse } from '../partner-center-error.ts'

/** What a list is asked for with. */
export interface PageAsked {
  readonly $maxpagesize?: string
  readonly $top?: string
  readonly $skip?: string
  readonly continuationToken?: string
}

/** Items of a page at most, and where nobody asks for fewer. Inferred: no article gives a number. */
const largestPage = 100

/**
 * A page of a list that is known whole, each item as it is told. The token is where the next page begins.
 * @throws ingestionRequestInvalid
 */
export function pageAsked<Item, Told>(
  items: readonly Item[],
  asked: PageAsked,
  told: (item: Item) => Told,
): Page<Told> {
  if (asked.$maxpagesize !== undefined && asked.$top !== undefined)
    refuse('ingestionRequestInvalid', '$maxpagesize and $top are not used together.')
  const size = wholeNumber('$maxpagesize', asked.$maxpagesize, 1) ?? largestPage
  const top = wholeNumber('$top', asked.$top, 0)
  const from = wholeNumber('continuationToken', asked.continuationToken, 0) ?? wholeNumber('$skip', asked.$skip, 0) ?? 0
  const page = items.slice(from, from + Math.min(size, top ?? size, largestPage)).map(told)
  const next = from + page.length
  if (top !== undefined || next >= items.length || page.length === 0) return { items: page }
  return { items: page, continuationToken: String(next) }
}

function wholeNumber(name: string, sent: string | undefined, least: number): number | undefined {
  if (sent === undefined) return undefined
  if (!/^\d{1,9}$/.test(sent) || Number(sent) < least)
    refuse('ingestionRequestInvalid', `${name} is a whole number of at least ${least}: ${sent} is not.`)
  return Number(sent)
}
