import type { FastifyRequest } from 'fastify'
import { PartnerCenterError } from './partner-center-error.ts'
import type { Server } from './server.ts'

/** What to say of a request that no operation takes: another method may, or there is nothing at all. */
export function nothingHere(
  { operations }: Server,
  request: Pick<FastifyRequest, 'method' | 'url'>,
): PartnerCenterError {
  const path = (request.url.split('?', 1)[0] ?? '').replace(/\/$/, '')
  const allowed = Object.values(operations)
    .filter((operation) => [operation.path, ...(operation.aliases ?? [])].some((each) => form(each).test(path)))
    .map(({ method }) => method)
  if (allowed.length === 0) return new PartnerCenterError('notFound', [`${request.method} ${path}`])
  const methods = [...new Set(allowed)].sort().join(', ')
  return new PartnerCenterError('methodNotAllowed', [request.method, methods], { headers: { allow: methods } })
}

/** Built anew each time: only wrong requests pay for it. */
function form(path: string): RegExp {
  const text = path.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replaceAll(/\{\w+\}/g, '[^/]+')
  return new RegExp(`^${text}$`, 'i')
}
