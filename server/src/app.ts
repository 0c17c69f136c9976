import { apiOf, type Operation } from '@comptoir/contract/operation'
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
import { routePath } from './route-path.ts'
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

/** The HTTP face: one route an operation, each through the same pipeline. */
export function createApp(server: () => Server, trustProxy: readonly string[] = []): FastifyInstance {
  const app = fastify({
    bodyLimit,
    exposeHeadRoutes: false,
    trustProxy: trustProxy.length > 0 && [...trustProxy],
    logger: false,
    routerOptions: {
      caseSensitive: false,
      ignoreTrailingSlash: true,
      maxParamLength: 512,
      ignoreDuplicateSlashes: true,
    },
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    frameworkErrors: (error, request, reply) => failed(exchangeOf(server(), unrouted, request, reply), error),
  })
  app.decorateRequest('exchange', undefined)
  readBodies(app)
  app.setNotFoundHandler((request, reply) => {
    const exchange = exchangeOf(server(), unrouted, request, reply)
    failed(exchange, nothingHere(server(), request))
  })
  app.get('/health', () => ({ status: 'ready' }))
  serveDocuments(app, server)
  serveBlobs(app, server)
  app.register(async (routes) => {
    for (const operation of Object.values(server().operations)) route(routes, operation, server)
  })
  return app
}

function route(app: FastifyInstance, operation: Operation, server: () => Server): void {
  for (const path of [operation.path, ...(operation.aliases ?? [])])
    app.route({
      method: operation.method,
      url: routePath(path),
      onRequest: (request, reply, done) => {
        const exchange = exchangeOf(server(), operation, request, reply)
        request.exchange = exchange
        settle(run(beforeBody, exchange), done)
      },
      errorHandler: (error, request, reply) =>
        failed(request.exchange ?? exchangeOf(server(), operation, request, reply), error),
      handler: (request, reply) => answered(request.exchange ?? exchangeOf(server(), operation, request, reply)),
    })
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

function exchangeOf(server: Server, operation: Operation, request: FastifyRequest, reply: FastifyReply): Exchange {
  return {
    server,
    operation,
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
