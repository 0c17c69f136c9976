import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import type { Exchange } from '../exchange.ts'
import { type Page, StoredJson, StoredList } from '../page.ts'
import type { PartnerCenterError } from '../partner-center-error.ts'
import type { ApiHabits, EncodedError } from './api-habits.ts'

/** Names this machine to its operator without telling a stranger its name. */
const serverId = createHash('sha256').update(hostname()).digest('hex').slice(0, 12)

/** Correlation vector: a base of the process, then a count. @see https://github.com/microsoft/CorrelationVector */
const vectorBase = randomBytes(12).toString('base64')
let vector = 0

/** Length of an error's description at most. @see error-codes */
const descriptionLimit = 1024

/** The CSP REST API: names in any letter case, `code`/`description` errors, collections with links. @see partner-center-rest-headers */
export const csp: ApiHabits = {
  foldsNames: true,

  receive(exchange) {
    const { headers } = exchange.request
    const sent = single(headers['ms-requestid'])
    exchange.requestIdSent = sent !== undefined
    exchange.requestId = sent ?? randomUUID()
    exchange.correlationId = single(headers['ms-correlationid']) ?? randomUUID()
    exchange.locale = localeOf(single(headers['x-locale']))
  },

  answerHeaders(exchange) {
    vector += 1
    return {
      'MS-RequestId': exchange.requestId,
      'MS-CorrelationId': exchange.correlationId,
      'MS-CV': `${vectorBase}.${vector}`,
      'MS-ServerId': serverId,
    }
  },

  encodeError,
  encodePage,
}

function single(header: string | string[] | undefined): string | undefined {
  const value = (Array.isArray(header) ? header[0] : header)?.trim()
  return value === undefined || value === '' || value.length > 128 ? undefined : value
}

/** Articles send `en-US`, `"en-US"` and `en-US,en-US`. */
function localeOf(header: string | undefined): string {
  const first = header?.split(',')[0]?.trim().replaceAll('"', '')
  return first && /^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$/.test(first) ? first : 'en-US'
}

function encodeError(error: PartnerCenterError): EncodedError {
  const { status, code } = error.spec
  const body =
    error.errorName === 'tooManyRequests'
      ? { statusCode: status, message: error.message }
      : { code, description: error.message.slice(0, descriptionLimit), data: error.data, source: 'PartnerFD' }
  return { status, headers: error.headers, body }
}

/** Written by hand rather than through JSON.stringify: stored documents go out as the bytes they are. */
function encodePage(page: Page<unknown>, exchange: Exchange): string {
  const { items, continuationToken } = page
  const stored = items instanceof StoredList
  const count = stored ? items.count : items.length
  const text = stored
    ? items.text
    : items.map((item) => (item instanceof StoredJson ? item.text : JSON.stringify(item))).join(',')
  const next = continuationToken === undefined ? '' : `"continuationToken":${JSON.stringify(continuationToken)},`
  return `{"totalCount":${page.total ?? count},"items":[${text}],${next}"links":${JSON.stringify(linksOf(exchange, page, count))},"attributes":{"objectType":"Collection"}}`
}

function linksOf({ request, operation }: Exchange, page: Page<unknown>, count: number): object {
  const self = request.url.replace(/^\/v1(?=\/)/i, '')
  const links: Record<string, object> = { self: link(self) }
  if (page.continuationToken !== undefined)
    links['next'] = link(seekingNext(self), [{ key: 'MS-ContinuationToken', value: page.continuationToken }])
  if (operation.list === 'offset') Object.assign(links, offsetLinks(self, page, count))
  return links
}

/** Written as text: every page of a long list comes through here. */
function seekingNext(self: string): string {
  if (/[?&]seekOperation=/i.test(self)) return self
  return `${self}${self.includes('?') ? '&' : '?'}seekOperation=Next`
}

function offsetLinks(self: string, page: Page<unknown>, count: number): object {
  const query = new URLSearchParams(self.split('?')[1] ?? '')
  const offset = Number(caseless(query, 'offset') ?? 0)
  const size = Number(caseless(query, 'size') ?? count)
  const links: Record<string, object> = {}
  if (offset + count < (page.total ?? count))
    links['next'] = link(withQuery(self, { offset: String(offset + count), size: String(size) }))
  if (offset > 0)
    links['previous'] = link(withQuery(self, { offset: String(Math.max(0, offset - size)), size: String(size) }))
  return links
}

function caseless(query: URLSearchParams, name: string): string | undefined {
  for (const [key, value] of query) if (key.toLowerCase() === name) return value
  return undefined
}

function withQuery(uri: string, values: Readonly<Record<string, string>>): string {
  const [path, text = ''] = uri.split('?', 2)
  const query = new URLSearchParams(text)
  for (const [name, value] of Object.entries(values)) {
    for (const key of [...query.keys()]) if (key.toLowerCase() === name.toLowerCase()) query.delete(key)
    query.set(name, value)
  }
  return `${path}?${query}`
}

function link(uri: string, headers: readonly object[] = []): object {
  return { uri, method: 'GET', headers }
}
