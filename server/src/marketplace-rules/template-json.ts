/** What the text of a template says, or why it is no JSON. */
export type TemplateJson =
  | { readonly isJson: true; readonly value: unknown }
  | { readonly isJson: false; readonly problem: string }

/**
 * Reads a file of an application: JSON in UTF-8, with or without a byte order mark. Templates may have comments, which
 * JSON itself does not know. @see template-syntax
 */
export function readTemplateJson(content: Uint8Array): TemplateJson {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(content)
  } catch {
    return { isJson: false, problem: 'it is not written in UTF-8' }
  }
  return parsed(text) ?? parsed(withoutComments(text)) ?? { isJson: false, problem: 'it is no JSON' }
}

function parsed(text: string): TemplateJson | undefined {
  try {
    return { isJson: true, value: JSON.parse(text) }
  } catch {
    return undefined
  }
}

/** The text with a space in place of each comment; what stands between quotation marks stays. */
function withoutComments(text: string): string {
  const kept: string[] = []
  let from = 0
  let at = 0
  while (at < text.length) {
    const end = endOfToken(text, at)
    if (isComment(text, at)) {
      kept.push(text.slice(from, at), ' ')
      from = end
    }
    at = end
  }
  return kept.join('') + text.slice(from)
}

function isComment(text: string, at: number): boolean {
  return text[at] === '/' && (text[at + 1] === '/' || text[at + 1] === '*')
}

/** Where the comment or string that begins here ends; one further for anything else. */
function endOfToken(text: string, at: number): number {
  if (text[at] === '"') return endOfString(text, at + 1)
  if (!isComment(text, at)) return at + 1
  return text[at + 1] === '/' ? behind(text, '\n', at + 2, 0) : behind(text, '*/', at + 2, 2)
}

function behind(text: string, mark: string, from: number, width: number): number {
  const at = text.indexOf(mark, from)
  return at === -1 ? text.length : at + width
}

function endOfString(text: string, from: number): number {
  let at = from
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1
  return at + 1
}
