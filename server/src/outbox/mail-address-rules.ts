/** Recipients of a message at most. Inferred: the articles set no limit; it keeps one publication from mailing a crowd. */
export const recipientsAtMost = 20

/** Characters of an address at most. @see RFC 5321, 4.5.3.1 */
const addressLength = 254

/**
 * One `local@domain` without spaces, brackets, quotes, commas or control characters: everything that a mail header
 * could take for the start of something else.
 */
const addressForm =
  /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/i

/** Whether mail can be sent to this address. International addresses are not: few servers take them. */
export function isMailAddress(text: string): boolean {
  return text.length <= addressLength && addressForm.test(text)
}

/**
 * The addresses in a list that is separated by commas or semicolons, as `notification-emails` is.
 * @see cloud-partner-portal-api-publish-offer
 */
export function splitAddresses(list: string): readonly string[] {
  return list.split(/[,;]/).flatMap((each) => each.trim() || [])
}

/** Those that mail can be sent to, each once whatever its letter case, in order, up to the limit. */
export function recipientsOf(addresses: readonly string[]): readonly string[] {
  const once = new Map<string, string>()
  for (const address of addresses) {
    const key = address.toLowerCase()
    if (isMailAddress(address) && !once.has(key)) once.set(key, address)
  }
  return [...once.values()].slice(0, recipientsAtMost)
}
