import { type ErrorName, type ErrorSpec, errorSpec } from '@comptoir/contract/errors'

/** What an error may carry beside its text. */
export interface ErrorDetails {
  /** Objects for the body's `data`. */
  readonly data?: readonly unknown[]
  readonly headers?: Readonly<Record<string, string>>
  /** What is wrong with which member, for APIs that tell it member by member. */
  readonly fields?: Readonly<Record<string, readonly string[]>>
}

/** The one way a request is refused. `values` fill the `{0}`, `{1}`… of the error's text. */
export class PartnerCenterError extends Error {
  readonly errorName: ErrorName
  readonly spec: ErrorSpec
  readonly data: readonly unknown[]
  readonly headers: Readonly<Record<string, string>>
  readonly fields: Readonly<Record<string, readonly string[]>>

  constructor(errorName: ErrorName, values: readonly string[] = [], details: ErrorDetails = {}) {
    const spec = errorSpec(errorName)
    super(fill(spec.description, values))
    this.errorName = errorName
    this.spec = spec
    this.data = details.data ?? []
    this.headers = { ...spec.headers, ...details.headers }
    this.fields = details.fields ?? {}
  }
}

/** Refuses a request; for use as an expression: `found ?? refuse('orderNotFound')`. */
export function refuse(errorName: ErrorName, ...values: readonly string[]): never {
  throw new PartnerCenterError(errorName, values)
}

/** Refuses a request of the Submission API for what is wrong with its members: a path to each, and what is to be said of it. */
export function refuseFields(fields: Readonly<Record<string, readonly string[]>>): never {
  throw new PartnerCenterError('submissionFieldInvalid', [], { fields })
}

function fill(text: string, values: readonly string[]): string {
  return text.replace(/\{(\d)\}/g, (hole, index: string) => values[Number(index)] ?? hole)
}
