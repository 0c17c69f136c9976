/** Members of no use to a person who reads; the etag is, for `--if-match` takes it. */
const skipped = ['links', 'attributes']

/** A value as names and texts, one for each scalar in it: `companyProfile.domain`, `lineItems.0.quantity`. */
export function fieldsOf(value: unknown, path = ''): readonly (readonly [name: string, text: string])[] {
  if (typeof value !== 'object' || value === null)
    return value === null || value === undefined ? [] : [[path, plain(value)]]
  const etag = path === '' ? etagOf(value) : undefined
  const members = Object.entries(value).filter(([name]) => !skipped.includes(name))
  const fields = members.flatMap(([name, member]) => fieldsOf(member, path === '' ? name : `${path}.${name}`))
  return etag === undefined ? fields : [...fields, ['etag', etag]]
}

/** A scalar as text on one line: what an answer holds must not command the terminal. */
export function plain(value: unknown): string {
  return String(value).replace(/[\p{Cc}\p{Cf}]+/gu, ' ')
}

function etagOf(value: object): string | undefined {
  const attributes = 'attributes' in value ? value.attributes : undefined
  const etag =
    typeof attributes === 'object' && attributes !== null && 'etag' in attributes ? attributes.etag : undefined
  return typeof etag === 'string' ? plain(etag) : undefined
}
