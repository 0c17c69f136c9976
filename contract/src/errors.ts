import { cspErrors } from './errors/csp.ts'
import { cspCommerceErrors } from './errors/csp-commerce.ts'
import { identityErrors } from './errors/identity.ts'

/** What goes wrong, as the wire tells it. Keyed by our name: the documented numbers are ambiguous. */
export interface ErrorSpec {
  readonly status: number
  /** The number on the wire: a Partner Center code, or an AADSTS number. */
  readonly code: number
  /** The text on the wire; `{0}`, `{1}`… stand for what the thrower adds. */
  readonly description: string
  /** OAuth's word for it, where the identity family answers. */
  readonly oauth?: string
  /** Finer OAuth word, where the documents give one. */
  readonly suberror?: string
  /** Headers that go with it. */
  readonly headers?: Readonly<Record<string, string>>
  /** The article that gives it, or `inferred` with what it rests on. */
  readonly source: string
}

/** Every error of every API. */
export const errors = { ...cspErrors, ...cspCommerceErrors, ...identityErrors } as const satisfies Record<
  string,
  ErrorSpec
>

export type ErrorName = keyof typeof errors

/** The entry of an error. */
export function errorSpec(name: ErrorName): ErrorSpec {
  return errors[name]
}
