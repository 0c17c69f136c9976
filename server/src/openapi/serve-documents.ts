import type { FastifyInstance } from 'fastify'
import type { Server } from '../server.ts'

/** `GET /openapi.json`, the OpenAPI document, and `GET /docs`, which shows it; both are made when first asked for. */
export function serveDocuments(app: FastifyInstance, server: () => Server): void {
  app.get('/openapi.json', async (_request, reply) => {
    const { openApiText } = await import('./openapi-document.ts')
    return reply.type('application/json; charset=utf-8').send(openApiText(server().operations))
  })
  app.get('/docs', async (_request, reply) => {
    const { docsPage } = await import('./docs-page.ts')
    return reply.type('text/html; charset=utf-8').send(docsPage(server().operations))
  })
}
