const loopback = ['localhost', '127.0.0.1', '[::1]']

/** Schemes that run in the page itself: no client is at such an address. */
const neverTaken = ['javascript:', 'data:', 'vbscript:', 'file:', 'blob:']

/** The addresses that an application's row keeps as JSON text. */
export function replyUrlsOf(text: string): readonly string[] {
  const kept: unknown = JSON.parse(text)
  return Array.isArray(kept) ? kept.filter((each): each is string => typeof each === 'string') : []
}

/**
 * Whether an answer may be sent to an address: it is registered letter by letter or, on the machine of the person, a
 * registered loopback address has its scheme. Inferred: RFC 8252 lets native clients choose their port as they run; that
 * the path is theirs, too, is what clients in development expect.
 */
export function isRegistered(redirectUri: string, registered: readonly string[]): boolean {
  if (!URL.canParse(redirectUri)) return false
  const { protocol, hostname, hash, username, password } = new URL(redirectUri)
  if (neverTaken.includes(protocol) || hash !== '' || redirectUri.endsWith('#')) return false
  if (registered.includes(redirectUri)) return true
  if (!loopback.includes(hostname) || username !== '' || password !== '') return false
  return registered.some((each) => {
    if (!URL.canParse(each)) return false
    const known = new URL(each)
    return known.protocol === protocol && loopback.includes(known.hostname)
  })
}

/** Where the answer goes: the address that was asked for, or the only one there is. */
export function redirectUriOf(
  asked: string | undefined,
  registered: readonly string[],
): { readonly kind: 'taken'; readonly uri: string } | { readonly kind: 'missing' } | { readonly kind: 'mismatch' } {
  const [only, ...others] = registered
  if (asked === undefined || asked === '')
    return only !== undefined && others.length === 0 ? { kind: 'taken', uri: only } : { kind: 'missing' }
  return isRegistered(asked, registered) ? { kind: 'taken', uri: asked } : { kind: 'mismatch' }
}
