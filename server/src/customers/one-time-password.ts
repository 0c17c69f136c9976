import { randomInt } from 'node:crypto'

/** Characters that cannot be taken for one another. */
const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789!=;*'
const length = 16

/** The first password of a new tenant's administrator, shown once. */
export function oneTimePassword(): string {
  return Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('')
}
