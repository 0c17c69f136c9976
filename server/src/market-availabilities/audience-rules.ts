/** A group of those who see a preview: what kind of ids it holds, and the ids. */
export interface Audience {
  readonly type: string
  readonly values: readonly string[]
}

/** An availability whose audiences name each group once, with each id once: what was sent in pieces is put together. */
export function withOneGroupEach<Availability extends { readonly audiences?: readonly Audience[] }>(
  availability: Availability,
): Availability {
  const { audiences } = availability
  return audiences ? { ...availability, audiences: groups(audiences) } : availability
}

function groups(audiences: readonly Audience[]): readonly Audience[] {
  const byType = new Map<string, Set<string>>()
  for (const { type, values } of audiences) {
    const known = byType.get(type) ?? new Set()
    byType.set(type, known.union(new Set(values)))
  }
  return [...byType].map(([type, values]) => ({ type, values: [...values] }))
}
