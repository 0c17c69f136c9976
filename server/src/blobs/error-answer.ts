import type { BlobError } from './blob-error.ts'
import type { BlobAnswer } from './blob-request.ts'

/** A refusal in the storage service's XML, with its code in a header, too. Source: status-and-error-codes2. */
export function errorAnswer({ code, status, message, details }: BlobError, requestId: string, now: string): BlobAnswer {
  if (status === 304) return { status, headers: { 'x-ms-error-code': code } }
  const told = Object.entries(details).map(([name, text]) => element(name, text))
  const body = `<?xml version="1.0" encoding="utf-8"?><Error>${element('Code', code)}${element('Message', `${message}\nRequestId:${requestId}\nTime:${now}`)}${told.join('')}</Error>`
  return {
    status,
    headers: {
      'x-ms-error-code': code,
      'content-type': 'application/xml',
      'content-length': Buffer.byteLength(body),
    },
    body,
  }
}

function element(name: string, text: string): string {
  return `<${name}>${escaped(text)}</${name}>`
}

/** What the client sent may stand in it: control characters are no XML, however they are written. */
function escaped(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[^\t\n\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}
