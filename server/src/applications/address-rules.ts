import { refuse } from '../partner-center-error.ts'

/** Characters of a reply URL, and of an App ID URI, at most. @see partner-center-submission-api-onboard */
export const longestAddress = 256

const loopbackHosts = ['localhost', '127.0.0.1', '[::1]']

/** Whether an address is of the machine that the client runs on. */
export function isLoopback(url: string): boolean {
  return URL.canParse(url) && loopbackHosts.includes(new URL(url).hostname)
}

/**
 * Checks the addresses at which an application takes answers: https, or http on the client's own machine, without a
 * fragment or a wildcard. Each is kept once, as it was sent. @throws replyUrlInvalid
 */
export function checkedReplyUrls(urls: readonly string[]): readonly string[] {
  for (const url of urls) if (!isReplyUrl(url)) refuse('replyUrlInvalid', shortened(url))
  return [...new Set(urls)]
}

function isReplyUrl(url: string): boolean {
  if (url.length > longestAddress || /[\s#*]/.test(url) || !URL.canParse(url)) return false
  const { protocol, username, password } = new URL(url)
  if (username !== '' || password !== '') return false
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(url))
}

/**
 * Refuses an address that another application of the directory has. Inferred: not on loopback addresses, which are
 * everybody's own. @throws replyUrlTaken
 */
export function checkReplyUrlsFree(urls: readonly string[], taken: ReadonlySet<string>): void {
  const found = urls.find((url) => taken.has(url) && !isLoopback(url))
  if (found !== undefined) refuse('replyUrlTaken', found)
}

/** Checks an App ID URI: absolute, with something behind its scheme. @throws appIdUriInvalid */
export function checkedAppIdUri(uri: string): string {
  const isUri = uri.length <= longestAddress && /^[a-z][a-z0-9+.-]*:[^\s#*]+$/i.test(uri) && URL.canParse(uri)
  return isUri ? uri : refuse('appIdUriInvalid', shortened(uri))
}

function shortened(text: string): string {
  return text.length <= longestAddress ? text : `${text.slice(0, longestAddress)}…`
}
