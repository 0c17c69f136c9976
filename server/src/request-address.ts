/** The path of a request's address, as sent. A proxy's request names scheme and host before it. */
export function pathOf(url: string): string {
  const address = url.startsWith('/') ? url : url.replace(/^https?:\/\/[^/?#]*/i, '')
  const end = address.indexOf('?')
  const path = end === -1 ? address : address.slice(0, end)
  const fragment = path.indexOf('#')
  return fragment === -1 ? path : path.slice(0, fragment)
}

/** The query of a request's address. An address is not always a URL: `//v2.0/authorize` has no host of that name. */
export function queryOf(url: string): URLSearchParams {
  const start = url.indexOf('?')
  return new URLSearchParams(start === -1 ? '' : url.slice(start + 1).split('#', 1)[0])
}
