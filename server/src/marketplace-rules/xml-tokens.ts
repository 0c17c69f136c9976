/** A part of an XML document: where an element begins or ends, or text between. Names come without their prefix. */
export type XmlToken =
  | { readonly kind: 'open'; readonly name: string; readonly attributes: ReadonlyMap<string, string> }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string }

/** A document that is no XML, or more of it than is read here. */
export class XmlError extends Error {
  override readonly name = 'XmlError'
}

/** An attribute: its name with its prefix, and its value in either kind of quotation marks. */
const attribute = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g

/** What stands in a tag of an element: whether it ends one, its name without prefix, its attributes, whether it ends itself. */
const tag = /^(\/?)(?:[\w.-]+:)?([\w.-]+)(\s[\s\S]*?)?(\/?)$/

/** What is passed over, by how it begins and ends. Declarations of document types are not: they could define entities. */
const passed = [
  ['<!--', '-->'],
  ['<?', '?>'],
] as const

/**
 * The parts of an XML document, in order: as much of XML as workbooks use, read without recursion and without entities
 * of its own. Elements are not checked to be closed. @throws {XmlError}
 */
export function* xmlTokens(document: string): Generator<XmlToken> {
  let at = 0
  while (at < document.length) {
    const start = document.indexOf('<', at)
    const end = start === -1 ? document.length : start
    if (end > at) yield { kind: 'text', text: unescaped(document.slice(at, end)) }
    if (start === -1) return
    const skipped = passed.find(([begin]) => document.startsWith(begin, start))
    if (skipped) at = indexBehind(document, skipped[1], start)
    else if (document.startsWith('<![CDATA[', start)) {
      at = indexBehind(document, ']]>', start)
      yield { kind: 'text', text: document.slice(start + '<![CDATA['.length, at - ']]>'.length) }
    } else {
      at = indexBehind(document, '>', start)
      yield* elementTokens(document.slice(start + 1, at - 1))
    }
  }
}

function indexBehind(document: string, mark: string, from: number): number {
  const at = document.indexOf(mark, from)
  if (at === -1) throw new XmlError('the document ends within a tag')
  return at + mark.length
}

function* elementTokens(content: string): Generator<XmlToken> {
  const [, closing, name, rest = '', itself] = tag.exec(content) ?? []
  if (name === undefined) throw new XmlError('the document has a tag that is none')
  if (closing === '/') {
    yield { kind: 'close', name }
    return
  }
  const attributes = new Map(
    [...rest.matchAll(attribute)].map(([, key = '', one, other]) => [key, unescaped(one ?? other ?? '')]),
  )
  yield { kind: 'open', name, attributes }
  if (itself === '/') yield { kind: 'close', name }
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function unescaped(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{1,10}));/gi, (whole, decimal, hexadecimal, name) => {
    if (name !== undefined) return entities[name] ?? whole
    const code = decimal === undefined ? Number.parseInt(hexadecimal, 16) : Number(decimal)
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}
