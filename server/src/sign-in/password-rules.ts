/** Why a new password is not taken. */
export type PasswordFault = 'tooShort' | 'tooLong' | 'containsName' | 'notAlike'

const minLength = 12

/** Longer ones would make hashing a burden; nobody remembers more. */
const maxLength = 256

/** Letters that a name must have to count as contained: `al` would be in too many words. */
const minNameLength = 4

/** What is wrong with a new password, but for being the old one, which its hash alone can tell. */
export function passwordFault(password: string, again: string, userPrincipalName: string): PasswordFault | undefined {
  if (password.length < minLength) return 'tooShort'
  if (password.length > maxLength) return 'tooLong'
  const [name = ''] = userPrincipalName.toLowerCase().split('@')
  if (name.length >= minNameLength && password.toLowerCase().includes(name)) return 'containsName'
  return password === again ? undefined : 'notAlike'
}
