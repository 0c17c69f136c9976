import type { PartnerCenterApiError } from './errors.ts'
import type { CallInput } from './request.ts'
import type { Route } from './route.ts'
import type { WireReply } from './transport.ts'

/** Where an operation is answered, and what its tokens are for. */
export interface Endpoint {
  /** Scheme and host. */
  readonly url: string
  readonly resource: string
}

/** What a client needs to know of the APIs it calls. */
export interface Service {
  readonly routes: Readonly<Record<string, Route>>
  /** Where tokens come from: scheme and host. */
  readonly authority: string
  endpointOf(operation: string, route: Route): Endpoint
  /** Refuses what is not there, before anything is sent. @throws {NotOfferedError} */
  refuseMissing(operation: string): void
  /** What a call says though its caller does not. */
  completed(operation: string, input: CallInput): CallInput
  /** What an answer says that is a refusal or a failure. */
  errorOf(operation: string, reply: WireReply): PartnerCenterApiError
}
