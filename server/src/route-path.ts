/**
 * A path of the contract as the router spells it. A parameter that ends within its segment, as in
 * `getByModule(module={module})`, stops at the character that follows it; the router reads a pattern in parentheses, so
 * that character goes by its number.
 */
export function routePath(path: string): string {
  return path.replaceAll(/\{(\w+)\}([^/]?)/g, (_, name: string, next: string) =>
    next === '' ? `:${name}` : `:${name}([^\\x${next.charCodeAt(0).toString(16)}]+)${next}`,
  )
}
