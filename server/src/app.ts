import { apiOf, methods, type Operation } from '@comptoir/contract/operation'
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import type { ApiHabits } from './apis/api-habits.ts'
import { cpp } from './apis/cpp.ts'
import { csp } from './apis/csp.ts'
import { graph } from './apis/graph.ts'
import { identity } from './apis/identity.ts'
import { ingestion } from './apis/ingestion.ts'
import { serveBlobs } from './blobs/serve-blobs.ts'
import { deepestJson, nestsDeeperThan } from './decoding/json-depth.ts'
import { parseExact } from './exact-json.ts'
import type { Exchange } from './exchange.ts'
import { entryOf } from './journal.ts'
import { serveDocuments } from './openapi/serve-documents.ts'
import { PartnerCenterError, refuse } from './partner-center-error.ts'
import { afterBody, beforeBody, run } from './pipeline.ts'
import type { Match } from './route-table.ts'
import type { Server } from './server.ts'
import { send, sendError } from './stages/encode.ts'
import { handle } from './stages/handle.ts'
import { nothingHere } from './unknown-path.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by the first hook of every operation's route. */
    exchange: Exchange | undefined
  }
}

/** Bytes of a request's body at most. */
const bodyLimit = 1_048_576

/** The habits of each API family. Comptoir's own API has those of the CSP API: its callers are the same. */
const habitsOf: Readonly<Record<string, ApiHabits>> = { csp, cpp, ingestion, graph, comptoir: csp, identity }

/** Characters of a parameter in the path at most. */
const longestParameter = 512

/** The HTTP face: one route for every operation, since the framework's cost a start more than the rest of it. */
export function createApp(server: () => Server, trustProxy: readonly string[] = []): FastifyInstance {
  const app = fastify({
    bodyLimit,
    exposeHeadRoutes: false,
    trustProxy: trustProxy.length > 0 && [...trustProxy],
    logger: false,
    schemaController: { compilersFactory: { buildValidator: noSchemas, buildSerializer: noSchemas } },
    routerOptions: {
      caseSensitive: false,
      ignoreTrailingSlash: true,
      ignoreDuplicateSlashes: true,
    },
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    frameworkErrors: (error, request, reply) => failed(exchangeOf(server(), unmatched, request, reply), error),
  })
  app.decorateRequest('exchange', undefined)
  readBodies(app)
  app.setNotFoundHandler((request, reply) => {
    const exchange = exchangeOf(server(), unmatched, request, reply)
    failed(exchange, nothingHere(server(), request))
  })
  app.get('/health', () => ({ status: 'ready' }))
  serveDocuments(app, server)
  serveBlobs(app, server)
  serveOperations(app, server)
  return app
}

/** Input is decoded and answers are encoded by our own stages: the framework's compilers of schemas are not even loaded. */
function noSchemas(): never {
  throw new TypeError('a route has no schema of its own: the contract has it')
}

function serveOperations(app: FastifyInstance, server: () => Server): void {
  app.route({
    method: [...methods],
    url: '/*',
    onRequest: (request, reply, done) => {
      const match = server().routes.find(request.method, request.url) ?? unmatched
      const exchange = exchangeOf(server(), match, request, reply)
      request.exchange = exchange
      if (match === unmatched) done(nothingHere(server(), request))
      else if (isTooLong(match)) done(tooLong())
      else settle(run(beforeBody, exchange), done)
    },
    errorHandler: (error, request, reply) => failed(exchangeIn(request, reply), error),
    handler: (request, reply) => answered(exchangeIn(request, reply)),
  })
  const exchangeIn = (request: FastifyRequest, reply: FastifyReply): Exchange =>
    request.exchange ?? exchangeOf(server(), unmatched, request, reply)
}

function isTooLong({ params }: Match): boolean {
  for (const name in params) if ((params[name]?.length ?? 0) > longestParameter) return true
  return false
}

function tooLong(): PartnerCenterError {
  return new PartnerCenterError('requestInvalid', [
    `a parameter in the path has more than ${longestParameter} characters`,
  ])
}

async function answered(exchange: Exchange): Promise<void> {
  const pending = run(afterBody, exchange)
  if (pending) await pending
  const answer = await handle(exchange)
  send(exchange, answer)
  note(exchange, answer.status)
}

/** Calls back at once where nothing was awaited: a turn of the event loop saved on every read. */
function settle(pending: void | Promise<void>, done: (cause?: Error) => void): void {
  if (!pending) done()
  else pending.then(() => done(), done)
}

function failed(exchange: Exchange, cause: unknown): void {
  // The framework may fail before the first stage ran.
  if (exchange.requestId === '') exchange.habits.receive(exchange)
  const error = translated(cause, exchange.request.headers['content-type'])
  sendError(exchange, error)
  note(exchange, error instanceof PartnerCenterError ? error.spec.status : 500)
}

/** What the framework found wrong, in our words. */
function translated(cause: unknown, contentType = 'none'): unknown {
  if (cause instanceof PartnerCenterError || !(cause instanceof Error) || !('code' in cause)) return cause
  if (cause.code === 'FST_ERR_CTP_BODY_TOO_LARGE') return new PartnerCenterError('bodyTooLarge', [String(bodyLimit)])
  if (cause.code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE')
    return new PartnerCenterError('mediaTypeNotSupported', [contentType])
  if ('statusCode' in cause && typeof cause.statusCode === 'number' && cause.statusCode < 500)
    return new PartnerCenterError('requestInvalid', [cause.message])
  return cause
}

/** One line in the log and one entry in the journal for each request. */
function note(exchange: Exchange, status: number): void {
  const { server, operation, request, principal, correlationId, ignored, startedAt } = exchange
  const noted = {
    epochMs: server.clock.epochMs(),
    operation: operation.id,
    method: request.method,
    url: request.url,
    status,
    durationMs: performance.now() - startedAt,
    requestId: notedId(exchange),
    correlationId,
    ignored,
  }
  if (principal) server.journal.add(principal.partnerId, noted)
  if (server.log.writes('info')) server.log.info('request', entryOf(noted))
}

/** A request id that opens a kept answer in which a secret is told stays between client and store. */
function notedId({ operation, requestId, requestIdSent }: Exchange): string {
  return operation.tellsSecret && requestIdSent ? 'withheld' : requestId
}

function exchangeOf(
  server: Server,
  { operation, params }: Match,
  request: FastifyRequest,
  reply: FastifyReply,
): Exchange {
  return {
    server,
    operation,
    params,
    habits: habitsOf[apiOf(operation)] ?? csp,
    request,
    reply,
    startedAt: performance.now(),
    requestId: '',
    requestIdSent: false,
    correlationId: '',
    locale: 'en-US',
    principal: undefined,
    ignored: [],
    input: undefined,
    handler: undefined,
    kept: undefined,
  }
}

/** Stands in for an operation where no route matched. */
const unrouted: Operation = {
  id: 'csp.unrouted',
  title: 'No operation',
  method: 'GET',
  path: '/',
  replies: {},
  errors: [],
  clouds: [],
  auth: [],
  roles: [],
  source: 'error-codes',
}

const unmatched: Match = { operation: unrouted, params: {} }

/** JSON whatever the client calls it, since clients call it many things; forms where the content type says so. */
function readBodies(app: FastifyInstance): void {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, text, done) => {
    const members = new URLSearchParams(String(text))
    const form = Object.fromEntries(members)
    // OAuth allows each parameter once. @see RFC 6749 3.2
    if (Object.keys(form).length < members.size) done(new PartnerCenterError('requestMalformed'))
    else done(null, form)
  })
  app.addContentTypeParser(
    /^(application|text)\/(\S+\+)?(json|plain)/i,
    { parseAs: 'string' },
    (request, text, done) => {
      try {
        done(null, text === '' ? undefined : readJson(String(text), request.exchange?.habits))
      } catch (cause) {
        done(
          cause instanceof PartnerCenterError
            ? cause
            : new PartnerCenterError('requestInvalid', ['the body is not JSON']),
        )
      }
    },
  )
}

function readJson(text: string, habits: ApiHabits | undefined): unknown {
  if (nestsDeeperThan(text, deepestJson)) refuse('requestInvalid', `the body nests deeper than ${deepestJson} levels`)
  return habits?.keepsDigits ? parseExact(text) : JSON.parse(text)
}
