import { readFileSync } from 'node:fs'

/** A request and its answer, as documents print or recordings have them. */
export interface PrintedExample {
  readonly name: string
  /** Where it is from: `docs`, `observed`, `client`, `issue`, `spec`, `constructed`, with what of it is. */
  readonly source: string
  /** Method, path and query. */
  readonly line: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: unknown
  readonly answer: {
    readonly status: number
    readonly headers?: Readonly<Record<string, string>>
    readonly body?: unknown
  }
  readonly note?: string
}

/**
 * Reads the examples of a group: `ingestion/products`. `<id:…>` and `<etag:…>` are names of what is the same wherever
 * the name is, `{…}` any text. `words` are put in place of printed ones.
 */
export function printedExamples(
  group: string,
  words: Readonly<Record<string, string>> = {},
): ReadonlyMap<string, PrintedExample> {
  const text = readFileSync(new URL(`../../examples/${group}.json`, import.meta.url), 'utf8')
  const filled = Object.entries(words).reduce((told, [print, ours]) => told.replaceAll(print, ours), text)
  return new Map(examplesIn(filled).map((each) => [each.name, each]))
}

/** Our own file, whose form the tests that read it prove. */
function examplesIn(text: string): readonly PrintedExample[] {
  return JSON.parse(text) as readonly PrintedExample[]
}
