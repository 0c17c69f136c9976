import { comptoirErrors } from './errors/comptoir.ts'
import { cspErrors } from './errors/csp.ts'
import { cspCommerceErrors } from './errors/csp-commerce.ts'
import { identityErrors } from './errors/identity.ts'
import { identityGrantErrors } from './errors/identity-grants.ts'
import { marketplaceErrors } from './errors/marketplace.ts'
import { productIngestionErrors } from './errors/product-ingestion.ts'
import { programmeErrors } from './errors/programmes.ts'
import { signInErrors } from './errors/sign-in.ts'

/** What goes wrong, as the wire tells it. Keyed by our name: the documented numbers are ambiguous. */
export interface ErrorSpec {
  readonly status: number
  /** The number on the wire: a Partner Center code, or an AADSTS number. */
  readonly code: number
  /** The text on the wire; `{0}`, `{1}`… stand for what the thrower adds. */
  readonly description: string
  /** OAuth's word for it, where the identity family answers. */
  readonly oauth?: string
  /** The word that the Cloud Partner Portal API tells, where it is not its status's. */
  readonly word?: string
  /** Finer OAuth word, where the documents give one. */
  readonly suberror?: string
  /** Headers that go with it. */
  readonly headers?: Readonly<Record<string, string>>
  /** The article that gives it, or `inferred` with what it rests on. */
  readonly source: string
}

/** Every error of every API. */
export const errors = {
  ...cspErrors,
  ...cspCommerceErrors,
  ...identityErrors,
  ...identityGrantErrors,
  ...comptoirErrors,
  ...programmeErrors,
  ...marketplaceErrors,
  ...productIngestionErrors,
  ...signInErrors,
} as const satisfies Record<string, ErrorSpec>

export type ErrorName = keyof typeof errors

/** The entry of an error. */
export function errorSpec(name: ErrorName): ErrorSpec {
  return errors[name]
}
