import { NotOfferedError, PartnerCenterApiError, TokenError, UnreachableError } from '@comptoir/sdk/errors'
import { UploadRefusedError } from '@comptoir/sdk/publisher/put-file'
import { FileRefusedError } from '@comptoir/sdk/publisher/uploads'
import { plain } from './output/fields.ts'
import { UsageError } from './usage-error.ts'

/** What a person is told of a failure, on one line. What is none that we know is a bug, and is thrown on. */
export function failureOf(cause: unknown): { readonly line: string; readonly exitCode: 1 | 2 } {
  if (cause instanceof UsageError) return { line: `comptoir: ${cause.message}`, exitCode: 2 }
  const line = lineOf(cause)
  if (line === undefined) throw cause
  return { line: plain(line).replace(/\s+/g, ' ').trim(), exitCode: 1 }
}

function lineOf(cause: unknown): string | undefined {
  if (cause instanceof PartnerCenterApiError)
    return `${cause.status} ${cause.code ?? ''} ${cause.description}${waitOf(cause)}`
  if (cause instanceof NotOfferedError || cause instanceof FileRefusedError) return cause.message
  if (cause instanceof UploadRefusedError) return `T${cause.message.slice(1)}`
  if (cause instanceof TokenError) return `${cause.status} ${cause.error} ${cause.description}`
  if (cause instanceof UnreachableError)
    return isDistrusted(cause.cause)
      ? `The certificate of ${cause.origin} is not trusted: name its authority with --ca ("comptoir certs" shows the file).`
      : `No partner centre answers at ${cause.origin}: start one with "comptoir start".`
  return undefined
}

/** Node tells so in the cause of the cause. */
function isDistrusted(cause: unknown): boolean {
  const inner = cause instanceof Error ? cause.cause : undefined
  const code = inner instanceof Error && 'code' in inner ? String(inner.code) : ''
  return /^(UNABLE_TO_(VERIFY|GET)|SELF_SIGNED|DEPTH_ZERO|ERR_TLS_CERT|CERT_)/.test(code)
}

function waitOf({ retryAfterSeconds }: PartnerCenterApiError): string {
  return retryAfterSeconds === undefined ? '' : ` (again in ${retryAfterSeconds} s)`
}
