/** Whether a text is an absolute address with a host and one of these schemes: `https:`. */
export function isAddress(text: string, schemes: readonly string[]): boolean {
  const url = URL.parse(text)
  return url !== null && schemes.includes(url.protocol) && url.hostname !== ''
}
