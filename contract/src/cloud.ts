import type { Programme } from './programmes/programme.ts'

/** The clouds of this product. A test adds more: code asks a cloud's definition, never its name. */
export const cloudIds = ['global', 'china', 'germany', 'usgov'] as const
export type CloudId = (typeof cloudIds)[number]

/**
 * Something a cloud lacks, and what to tell the caller who asks for it. In a documented cloud the articles decide what
 * is refused, and a lack has the words for it; a cloud that builds on another one refuses by its lacks, too.
 */
export interface Lack {
  /**
   * Ids of CSP operations without their `csp.`, of other APIs in full; `*` for all below a name (`users.*`), `#` for
   * one use (`users.update#restore`). The longest match has the word. Empty where no operation depends on it.
   */
  readonly operations: readonly string[]
  /** What is missing, in a person's words. */
  readonly capability: string
  readonly reason: string
  /** Where to do it instead. */
  readonly instead: string
  readonly source: string
}

/** An address of the cloud's own, with the document that gives it, or `inferred`. */
export interface Endpoint {
  /** Without a trailing slash, but for issuers that have one. */
  readonly value: string
  readonly source: string
}

/** A cloud: everything that differs from one to the next, as data. A fifth cloud is one more of these and no code. */
export interface Cloud {
  readonly id: string
  readonly name: string
  /** The documented cloud whose articles say what this one offers. Its own id for the documented four. */
  readonly basis: CloudId
  readonly api: Endpoint
  /** Where tokens come from. */
  readonly authority: Endpoint
  /** Issuer of v1 tokens, with `{tenantId}` in it. */
  readonly issuerV1: Endpoint
  /** Issuer of v2 tokens, with `{tenantId}` in it. */
  readonly issuerV2: Endpoint
  /** Directory graph; a token for it, app-only, is taken by the CSP API. */
  readonly graph: Endpoint
  /** Microsoft Graph of this cloud. */
  readonly msGraph: Endpoint
  readonly portal: Endpoint
  /**
   * How applications come to be known: `consent` alone, or `byHand`: web applications are registered and then confirmed
   * in App management before the API takes them; native ones need consent only.
   */
  readonly applications: { readonly registration: 'consent' | 'byHand'; readonly source: string }
  /**
   * Hosts under which this cloud's API and token service answer, in small letters. A request addressed to one is of
   * this cloud, unless another cloud lists it too: then the token says which of them.
   */
  readonly hosts: readonly string[]
  /** `cloud_instance_name` of the discovery document. */
  readonly instanceName: string
  /** ISO 4217 code of the currency in which partners of this cloud are billed by default. */
  readonly currency: string
  /** ISO 3166 codes of the countries where customers may be; empty means every documented country. */
  readonly markets: readonly string[]
  /** The country of a partner account made without one. */
  readonly homeCountry: string
  /** Domain suffix of customers' tenants. */
  readonly domainSuffix: string
  /** Who may be sold to. */
  readonly sellsTo: string
  /** Set on clouds that take no new customers: since when (an instant on the account's clock), and the source. */
  readonly closedToNewCustomers?: { readonly since: string; readonly source: string }
  /** Who sells here, what they accept beforehand, and whom they sell to. */
  readonly programme: Programme
  /** Per cent added to the public price list; 0 or more. */
  readonly priceUpliftPercent: number
  /**
   * What is said of an operation that this cloud's documents leave out, where `lacks` has no better word. The source is
   * then the operation's own article.
   */
  readonly otherwise: { readonly reason: string; readonly instead: string }
  readonly lacks: readonly Lack[]
}

/** States a cloud, keeping its exact type. */
export function defineCloud<const C extends Cloud>(cloud: C): C {
  return cloud
}
