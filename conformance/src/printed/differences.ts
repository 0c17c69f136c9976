/** What printed names stand for: `id:01` → an id. */
export type Names = Map<string, string>

const token = /<(?:id|etag):[\w-]+>|\{\+?\w+\}/g

/** Puts what is known of the names into printed text; other placeholders get something of their kind. */
export function filled(text: string, names: Names): string {
  return text.replaceAll(token, (placeholder) => {
    const known = names.get(placeholder.slice(1, -1))
    if (known === undefined) throw new TypeError(`nothing is known of ${placeholder}`)
    return known
  })
}

/**
 * Lists where an answer differs from the printed one: a member that is missing, there although it is not printed, or
 * other than printed. Lists must have an item like each printed one, and be empty where the printed one is. Names that
 * were unknown are known afterwards.
 */
export function differences(printed: unknown, ours: unknown, names: Names, path = 'body'): readonly string[] {
  if (typeof printed === 'string' && typeof ours === 'string') return textDifferences(printed, ours, names, path)
  if (Array.isArray(printed) && Array.isArray(ours)) return listDifferences(printed, ours, names, path)
  if (isObject(printed) && isObject(ours)) {
    const more = Object.keys(ours).filter((name) => !(name in printed))
    return [
      ...Object.entries(printed).flatMap(([name, value]) =>
        name in ours ? differences(value, ours[name], names, `${path}.${name}`) : [`${path}.${name} is missing`],
      ),
      ...more.map((name) => `${path}.${name} is not printed`),
    ]
  }
  if (isWide(printed) && isWide(ours)) return []
  return Object.is(printed, ours) ? [] : [`${path} is ${JSON.stringify(ours)}, printed ${JSON.stringify(printed)}`]
}

function listDifferences(
  printed: readonly unknown[],
  ours: readonly unknown[],
  names: Names,
  path: string,
): readonly string[] {
  if (printed.length === 0) return ours.length === 0 ? [] : [`${path} is not empty: ${JSON.stringify(ours)}`]
  return printed.flatMap((item, index) => {
    const tries = ours.map((each) => {
      const known = new Map(names)
      return { known, found: differences(item, each, known, `${path}[${index}]`) }
    })
    const [best] = tries.toSorted((one, other) => one.found.length - other.found.length)
    if (!best) return [`${path}[${index}] is missing`]
    for (const [name, value] of best.known) names.set(name, value)
    return best.found
  })
}

function textDifferences(printed: string, ours: string, names: Names, path: string): readonly string[] {
  const placeholders = printed.match(token) ?? []
  const pattern = printed.split(token).map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  const match = new RegExp(`^${pattern.join('(.*?)')}$`, 's').exec(ours)
  const wrong = [`${path} is ${JSON.stringify(ours)}, printed ${JSON.stringify(printed)}`]
  if (!match) return wrong
  return placeholders.flatMap((placeholder, index) => {
    const name = placeholder.slice(1, -1)
    const given = match[index + 1] ?? ''
    if (!form(name).test(given)) return wrong
    if (!placeholder.startsWith('<')) return []
    const known = names.get(name)
    names.set(name, known ?? given)
    return known === undefined || known === given ? [] : [`${path} is ${given}, and ${name} was ${known}`]
  })
}

/** The forms of what is printed as a placeholder. */
const forms: Readonly<Record<string, RegExp>> = {
  'id:submission': /^\d{19}$/,
  guid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  operationId: /^[0-9a-f]{32}$/,
  time: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,7})?Z?$/,
  writeAddress: /^http.*[?&]sp=r?wl?(&|$)/,
  readAddress: /^http.*[?&]sp=rl?(&|$)/,
  blobEtag: /^"0x[0-9A-F]{15}"$/,
  base64: /^[A-Za-z0-9+/]+=*$/,
}

function form(name: string): RegExp {
  const known = forms[name]
  if (known) return known
  if (name.startsWith('id:')) return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
  if (name.startsWith('etag:')) return /^("[0-9a-f]{8}-0000-0800-0000-[0-9a-f]{8}0000"|W\/"datetime'.+'")$/
  return /./s
}

/** A number that a JavaScript program cannot tell from its neighbours. */
function isWide(value: unknown): boolean {
  return typeof value === 'number' && value > Number.MAX_SAFE_INTEGER
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
