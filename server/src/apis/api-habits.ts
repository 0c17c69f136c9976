import type { Exchange } from '../exchange.ts'
import type { Page } from '../page.ts'
import type { PartnerCenterError } from '../partner-center-error.ts'

export interface EncodedError {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: unknown
}

/** The habits of an API family: everything in which its wire differs from the others'. Handlers know nothing of it. */
export interface ApiHabits {
  /** Whether names of query parameters and members are read in any letter case. */
  readonly foldsNames: boolean
  /** Whether whole numbers of a body that do not fit a JavaScript number keep their digits; default not. */
  readonly keepsDigits?: true
  /** Reads the ids and the locale that the client sent. */
  receive(exchange: Exchange): void
  /** Refuses what the family refuses of any request of its own, once the caller is admitted. */
  check?(exchange: Exchange): void
  /** Headers of every answer: an object of its own each time, to which others are added. */
  answerHeaders(exchange: Exchange): Record<string, string | number | string[]>
  encodeError(error: PartnerCenterError, exchange: Exchange): EncodedError
  /** The envelope of a list, as JSON text. */
  encodePage(page: Page<unknown>, exchange: Exchange): string
}
