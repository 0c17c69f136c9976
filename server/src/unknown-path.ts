import { methods } from '@comptoir/contract/operation'
import type { FastifyRequest } from 'fastify'
import { PartnerCenterError } from './partner-center-error.ts'
import { pathOf } from './request-address.ts'
import type { Server } from './server.ts'

/** What to say of a request that no operation takes: another method may, or there is nothing at all. */
export function nothingHere(
  { routes }: Pick<Server, 'routes'>,
  request: Pick<FastifyRequest, 'method' | 'url'>,
): PartnerCenterError {
  const allowed = methods.filter((method) => routes.find(method, request.url))
  if (allowed.length > 0) {
    const list = [...allowed].sort().join(', ')
    return new PartnerCenterError('methodNotAllowed', [request.method, list], { headers: { allow: list } })
  }
  return new PartnerCenterError('notFound', [`${request.method} ${pathOf(request.url).replace(/\/$/, '')}`])
}
