/**
 * The link to the next page as the Submission API writes it: without a slash in front, the dollar sign as it is, and
 * with whatever else the client asked for. A client that came by the doubled path is led back to the single one.
 */
export function nextLink(url: string, token: string): string {
  const [path = '', query = ''] = url.split('?', 2)
  const kept = query.split('&').filter((part) => part !== '' && !/^(\$|%24)skiptoken=/i.test(part))
  const own = path.replace(/^\/(v1\.0\/ingestion\/(?=v1\.0\/ingestion\/))?/i, '')
  return `${own}?${[...kept, `$skipToken=${encodeURIComponent(token)}`].join('&')}`
}
