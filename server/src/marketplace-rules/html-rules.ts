import { type Finding, type FindingTarget, quoted, warning } from './finding.ts'

/** Tags that descriptions may have. @see supported-html-tags */
const supported: ReadonlySet<string> = new Set([
  ...['b', 'i', 'br', 'p', 'ul', 'ol', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
  // Inferred: what the editor of the portal writes for the same.
  ...['strong', 'em', 'u', 'div', 'span', 'a'],
])

const tag = /<\/?([a-z][a-z0-9:-]{0,40})/gi

/** Whatever runs: handlers of events, and addresses that are programs. */
const program = /<[^>]{0,2000}\s(?:on[a-z]{3,30}\s*=|(?:href|src)\s*=\s*["']?\s*(?:javascript|data|vbscript):)/i

/** Characters that are looked at: longer descriptions are refused for their length. */
const readCharacters = 10_000

/**
 * What a description in HTML has that is not supported. Inferred: warnings alone, since the article lists what is
 * supported and says nothing of the rest. Nothing of a description is ever run here.
 */
export function checkHtml(html: string, target: FindingTarget): readonly Finding[] {
  const read = html.slice(0, readCharacters)
  const names = new Set([...read.matchAll(tag)].map(([, name = '']) => name.toLowerCase()))
  const unsupported = [...names].filter((name) => !supported.has(name))
  return [
    ...unsupported
      .slice(0, 10)
      .map((name) =>
        warning(target, 'HtmlTagUnsupported', `The tag ${quoted(`<${name}>`)} is not supported in descriptions.`),
      ),
    ...(program.test(read)
      ? [warning(target, 'HtmlScript', 'Descriptions must not have handlers of events or addresses that are programs.')]
      : []),
  ]
}
