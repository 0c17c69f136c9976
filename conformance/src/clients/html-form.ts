/** A control of a form, with what a browser needs to know of it. */
export interface Control {
  readonly name: string
  readonly value: string
  /** `button` for a button that submits. */
  readonly type: string
  readonly autocomplete: string
  readonly checked: boolean
}

export interface HtmlForm {
  readonly action: string
  readonly method: string
  readonly controls: readonly Control[]
}

/** The forms of a page. It reads pages that are well formed, as those of the sign-in are. */
export function formsIn(html: string): readonly HtmlForm[] {
  return [...html.matchAll(/<form\b([^>]*)>(.*?)<\/form>/gis)].map(([, attributes = '', content = '']) => ({
    action: attribute(attributes, 'action') ?? '',
    method: (attribute(attributes, 'method') ?? 'get').toUpperCase(),
    controls: [...content.matchAll(/<(input|button)\b([^>]*)>/gis)].map(([, tag = '', own = '']) =>
      controlOf(tag, own),
    ),
  }))
}

function controlOf(tag: string, own: string): Control {
  const type = attribute(own, 'type') ?? (tag === 'button' ? 'submit' : 'text')
  return {
    name: attribute(own, 'name') ?? '',
    value: attribute(own, 'value') ?? '',
    type: type === 'submit' ? 'button' : type,
    autocomplete: attribute(own, 'autocomplete') ?? '',
    checked: /\schecked\b/i.test(own),
  }
}

/** The words of a page, for telling a person what it says. */
export function wordsOf(html: string): string {
  return decoded(html.replaceAll(/<(style|script)\b.*?<\/\1>/gis, ' ').replaceAll(/<[^>]*>/g, ' '))
    .replaceAll(/\s+/g, ' ')
    .trim()
}

function attribute(tag: string, name: string): string | undefined {
  const value = new RegExp(`\\s${name}="([^"]*)"`, 'i').exec(tag)?.[1]
  return value === undefined ? undefined : decoded(value)
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' }

function decoded(text: string): string {
  return text.replaceAll(/&(#x?)?(\w+);/gi, (whole, numeric: string | undefined, word: string) => {
    if (numeric === undefined) return entities[word] ?? whole
    return String.fromCodePoint(Number.parseInt(word, numeric.length === 2 ? 16 : 10))
  })
}
