import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { FastifyInstance } from 'fastify'
import { entryOf } from '../journal.ts'
import type { Server } from '../server.ts'

/**
 * The routes of blobs, beside the operations' pipeline: content streams to and from the disk, and answers are those
 * of the storage service. What answers them is loaded with the first request.
 */
export function serveBlobs(app: FastifyInstance, server: () => Server): void {
  app.addHook('onListen', async () => {
    // Nobody waits for it, and what it leaves is in nobody's way.
    server()
      .blobs.sweep()
      .catch((cause: unknown) => server().log.error('blobs could not be swept', { cause }))
  })
  app.all('/blobs/*', {
    onRequest: async (request, reply) => {
      reply.hijack()
      await answer(server(), request.raw, reply.raw)
    },
    handler: () => undefined,
  })
}

async function answer(server: Server, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const startedAt = performance.now()
  const requestId = randomUUID()
  const { exchangeBlob } = await import('./exchange-blob.ts')
  const { status, partnerId } = await exchangeBlob(server, { request, response, requestId })
  // The query has the signature.
  const url = (request.url ?? '').split('?', 1)[0] ?? ''
  const noted = {
    epochMs: server.clock.epochMs(),
    operation: `blobs.${(request.method ?? '').toLowerCase()}`,
    method: request.method ?? '',
    url,
    status,
    durationMs: performance.now() - startedAt,
    requestId,
    correlationId: requestId,
    ignored: [],
  }
  if (partnerId !== undefined) server.journal.add(partnerId, noted)
  if (server.log.writes('info')) server.log.info('request', entryOf(noted))
}
