import type { Operation } from '@comptoir/contract/operation'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { ApiHabits } from './apis/api-habits.ts'
import type { Principal } from './identity/principal.ts'
import type { KeptReply } from './replies/kept-reply.ts'
import type { Match } from './route-table.ts'
import type { Server } from './server.ts'

/** A handler, where it does not matter of which operation. */
export type LoadedHandler = (context: object, input: unknown) => Promise<unknown>

/** One request on its way through the pipeline: what each stage learned, for those after it. */
export interface Exchange {
  readonly server: Server
  readonly operation: Operation
  readonly habits: ApiHabits
  readonly request: FastifyRequest
  readonly reply: FastifyReply
  /** What the path says, by the contract's names. */
  readonly params: Match['params']
  /** Milliseconds of the process's monotonic clock. */
  readonly startedAt: number
  requestId: string
  /** Whether the client chose the request id: only then can it repeat it. */
  requestIdSent: boolean
  correlationId: string
  locale: string
  principal: Principal | undefined
  /** Members that nobody knows, as paths. */
  ignored: string[]
  input: unknown
  /** The operation's handler, once its code is loaded. */
  handler: LoadedHandler | undefined
  /** The first answer to this request, when it was sent before. */
  kept: KeptReply | undefined
}
