import { readFileSync } from 'node:fs'

/** Something that an article prints: a request, or what is answered. */
export interface DocumentedExample {
  /** Id of the operation. */
  readonly operation: string
  readonly use?: string
  readonly kind: 'request' | 'response'
  /** Method and path of a request. */
  readonly line?: string
  readonly status?: number | null
  readonly headers?: Readonly<Record<string, string>>
  /** Beside the index; absent where there is no body. */
  readonly file?: string
  /** What had to be mended for the print to be JSON. */
  readonly repaired?: readonly string[]
  readonly note?: string
  /** The article. */
  readonly source: string
  /** Year of the article. */
  readonly date: string
}

const folder = new URL('../examples/csp/', import.meta.url)

/** Every example that the articles print of the CSP operations that are built, in the articles' order. */
export const documentedExamples: readonly DocumentedExample[] = indexOf(readText('index.json'))

/** The requests, or the responses, of one operation or one use of it: `csp.carts.create#withAddOns`. */
export function examplesOf(name: string, kind: DocumentedExample['kind']): readonly DocumentedExample[] {
  return documentedExamples.filter((each) => nameOf(each) === name && each.kind === kind)
}

/** The name of what an example is of: `csp.carts.create#withAddOns`, or `csp.customers.get` where uses do not differ. */
export function nameOf({ operation, use }: Pick<DocumentedExample, 'operation' | 'use'>): string {
  return use === undefined ? operation : `${operation}#${use}`
}

/** The text of an example's body, as it is printed; empty where there is none. */
export function textOf({ file }: DocumentedExample): string {
  return file === undefined ? '' : readText(file)
}

function readText(file: string): string {
  return readFileSync(new URL(file, folder), 'utf8')
}

/** Our own file, whose form the tests that read it prove. */
function indexOf(text: string): readonly DocumentedExample[] {
  return JSON.parse(text) as readonly DocumentedExample[]
}
