import type { PartnerApi, WireAnswer } from '@comptoir/testing'
import { expectStatus } from '../world.ts'

/** Secrets by what they are, and the operations that told them. */
export interface MadeSecrets {
  readonly secrets: Map<string, string>
  readonly tellers: Set<string>
}

/** Sends a write under a request id, so that its answer is kept, and twice, so that it is told again from there. */
export async function tell(
  api: PartnerApi,
  { tellers, secrets }: MadeSecrets,
  [operation, path, body]: readonly [operation: string, path: string, body?: unknown],
): Promise<WireAnswer['body']> {
  const requestId = `request-id-of-${operation}-8c1f5c52e0`
  const headers = { 'ms-requestid': requestId }
  const first = await api.post(path, body, headers)
  expectStatus(first.status < 300 ? first.status : 201, first)
  const again = await api.post(path, body, headers)
  expectStatus(first.status, again)
  tellers.add(operation)
  // Whoever has the request id may read the answer again.
  secrets.set(`request id of ${operation}`, requestId)
  return first.body
}
