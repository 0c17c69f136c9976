/** What the SDK knows of an operation at run time. */
export interface Route {
  readonly method: string
  /** With parameters in braces: `/v1/customers/{customerId}`. */
  readonly path: string
  /** Names of the query parameters. */
  readonly query?: readonly string[]
  /** Whether the operation describes a body. */
  readonly body?: true
  /** How a list is paged: whole, by size and offset, or by continuation token. */
  readonly list?: 'whole' | 'offset' | 'seek'
  /** The statuses that are an answer by themselves, where no body says more. */
  readonly statuses?: readonly number[]
  /** Documented, but answered with 501 by Comptoir. */
  readonly planned?: true
}

/** What the SDK knows of a cloud at run time. */
export interface CloudRoutes {
  readonly name: string
  /** Where the API answers; also the resource that tokens are asked for. */
  readonly api: string
  /** Where tokens come from. */
  readonly authority: string
  /** The operations that the cloud does not offer, those of one reason together. */
  readonly refusals: readonly {
    readonly reason: string
    readonly instead: string
    readonly operations: readonly string[]
  }[]
}

/** The names of a path's parameters, in their order. */
export function pathParameters({ path }: Pick<Route, 'path'>): readonly string[] {
  return [...path.matchAll(/\{(\w+)\}/g)].flatMap(([, name]) => name ?? [])
}
