import type { Static, TSchema } from 'typebox'
import type { CloudId } from './cloud.ts'
import type { ErrorName } from './errors.ts'
import type { Role } from './identity/roles.ts'

/** The API families, as `x-api` names them. Each has its own habits of errors, headers, paging and letter case. */
export const apis = ['csp', 'cpp', 'ingestion', 'graph', 'identity', 'comptoir'] as const
export type ApiName = (typeof apis)[number]

export const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'] as const
export type Method = (typeof methods)[number]

/** What an operation asks of its caller: an application alone, or an application acting for a user. */
export const credentials = ['app', 'appUser'] as const
export type Credential = (typeof credentials)[number]

/** One documented way of using an operation, where its clouds or credentials differ from those of its siblings. */
export interface Use {
  readonly title: string
  readonly clouds: readonly CloudId[]
  readonly auth: readonly Credential[]
  /** The article that describes this use. */
  readonly source: string
}

/** What a change is called in the audit log. */
export interface AuditEntry {
  readonly resourceType: string
  readonly operationType: string
}

/** Requests a minute, counted per partner account or per partner account and customer. */
export interface RateLimit {
  readonly perMinute: number
  readonly scope: 'account' | 'customer'
}

/**
 * An operation of an API, as data. The route, the validation, the OpenAPI document, the SDK method, the command
 * and the capability matrix all follow from this entry; none of them repeats a path or a status.
 */
export interface Operation {
  /** The reference's id, prefixed by its API: `csp.customers.get`. */
  readonly id: `${ApiName}.${string}`
  readonly title: string
  readonly method: Method
  /** With parameters in braces: `/v1/customers/{customerId}`. Letter case and a trailing slash do not matter on the wire. */
  readonly path: string
  /** Other paths under which clients reach the same operation. */
  readonly aliases?: readonly string[]
  readonly params?: Readonly<Record<string, TSchema>>
  readonly query?: Readonly<Record<string, TSchema>>
  /** Optional where a request may come without one. */
  readonly body?: TSchema
  /** Encoding of the body where it is not JSON. */
  readonly bodyType?: 'form'
  /** Answers with a page for people, refusals included, where it is not JSON. */
  readonly replyType?: 'html'
  /** Success statuses and their bodies; `null` means an empty body. The first is the usual one. */
  readonly replies: Readonly<Record<number, TSchema | null>>
  /** How a list is paged: whole, by size and offset, or by continuation token. */
  readonly list?: 'whole' | 'offset' | 'seek'
  /** The errors that a handler of this operation may answer, beside those of the pipeline. */
  readonly errors: readonly ErrorName[]
  /**
   * An article shows an error body as this operation's example: the document lists it beside the success body, since
   * readers of examples do not tell them apart.
   */
  readonly documentedErrorBody?: true
  readonly clouds: readonly CloudId[]
  /** Empty: open to everybody. */
  readonly auth: readonly Credential[]
  /**
   * Who may: one of these is enough. Of an application alone its own roles count, of one acting for a user the user's.
   * Empty where `auth` is.
   */
  readonly roles: readonly Role[]
  readonly uses?: Readonly<Record<string, Use>>
  /** Whether `If-Match` must be sent, or is only heeded when sent. */
  readonly ifMatch?: 'required' | 'heeded'
  /** Present on every operation that changes something: the change and its audit record commit together. */
  readonly audit?: AuditEntry
  readonly rateLimit?: RateLimit
  /** The answer tells something that is told once: it is kept sealed, for whoever holds the request id alone. */
  readonly tellsSecret?: true
  /** Exists in sandbox accounts alone. */
  readonly sandboxOnly?: true
  /** Documented, but not built yet: answers 501. */
  readonly status?: 'planned'
  /** The article, by its name in the API's documentation. */
  readonly source: string
  /** Where the documents are silent or disagree, what was decided. */
  readonly notes?: string
}

/** States an operation, keeping its exact type for everything that is derived from it. */
export function defineOperation<const Op extends Operation>(operation: Op): Op {
  return operation
}

/** States an operation that is documented but answers 501 until it is built. */
export function definePlanned<const Op extends Omit<Operation, 'status' | 'replies' | 'errors'>>(
  operation: Op,
): Op & { readonly status: 'planned'; readonly replies: Readonly<Record<200, null>>; readonly errors: readonly [] } {
  return { ...operation, status: 'planned', replies: { 200: null }, errors: [] }
}

/** The API of an operation: the first word of its id. */
export function apiOf(operation: Pick<Operation, 'id'>): ApiName {
  const name = operation.id.slice(0, operation.id.indexOf('.'))
  return apis.find((api) => api === name) ?? 'csp'
}

type OptionalKeys<Schemas> = {
  [Name in keyof Schemas]: Schemas[Name] extends { '~optional': true } ? Name : never
}[keyof Schemas]

type StaticRecord<Schemas> =
  Schemas extends Readonly<Record<string, TSchema>>
    ? { readonly [Name in Exclude<keyof Schemas, OptionalKeys<Schemas>>]: Static<Schemas[Name]> } & {
        readonly [Name in OptionalKeys<Schemas>]?: Static<Schemas[Name]>
      }
    : unknown

/** What a handler is given and an SDK method takes: path and query parameters by name, and `body`. */
export type Input<Op extends Operation> = StaticRecord<Op['params']> &
  StaticRecord<Op['query']> &
  (Op['body'] extends { readonly '~optional': true } & TSchema
    ? { readonly body?: Static<Op['body']> }
    : Op['body'] extends TSchema
      ? { readonly body: Static<Op['body']> }
      : unknown)

type ReplySchema<Op extends Operation> = Op['replies'][keyof Op['replies']]

/** The body of a successful answer; `null` where there is none. */
export type Output<Op extends Operation> = StaticOf<ReplySchema<Op>>

type StaticOf<Reply> = Reply extends TSchema ? Static<Reply> : null

/** The names of an operation's documented uses. */
export type UseOf<Op extends Operation> =
  Op['uses'] extends Readonly<Record<string, Use>> ? keyof Op['uses'] & string : never
