import type { Operation } from '@comptoir/contract/operation'
import { compileDecoder, compiledDecoder, type Decoder, type RawInput } from '../decoding/decoder.ts'
import type { Exchange } from '../exchange.ts'
import { refuse } from '../partner-center-error.ts'

/** Names folded to their canonical case, then checked: what a handler sees is what the contract says. */
export function decode(exchange: Exchange): void | Promise<void> {
  if (exchange.kept) return
  const { operation, habits } = exchange
  const decoder = compiledDecoder(operation)
  if (decoder) read(exchange, decoder)
  else return compileDecoder(operation, habits.foldsNames).then((compiled) => read(exchange, compiled))
}

function read(exchange: Exchange, decoder: Decoder): void {
  const { operation, request, ignored, server } = exchange
  const body = bodyOf(operation, request.headers['content-type'], request.body)
  exchange.input = decoder({ params: exchange.params, query: queryOf(request), body }, ignored)
  if (server.strict && ignored.length > 0) refuse('propertyInvalid', `unknown: ${ignored.join(', ')}`)
}

/** A form that comes as JSON counts as empty, as at the real token service; JSON that comes as a form is refused. */
function bodyOf(operation: Operation, contentType: string | undefined, body: unknown): unknown {
  const isForm = contentType?.toLowerCase().startsWith('application/x-www-form-urlencoded') ?? false
  if (operation.bodyType === 'form') return isForm ? body : {}
  if (isForm && operation.body) refuse('mediaTypeNotSupported', 'application/x-www-form-urlencoded')
  return body
}

/** Fastify hands the query over untyped; the decoder checks every member of it. */
function queryOf({ query }: Exchange['request']): RawInput['query'] {
  return query as RawInput['query']
}
