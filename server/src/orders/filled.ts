/** A text that says something; undefined for an empty one, which clients send for unset. */
export function filled(text: string | undefined): string | undefined {
  return text === undefined || text.trim() === '' ? undefined : text
}
