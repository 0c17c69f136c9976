const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** Bytes as base32 (RFC 4648) without padding, as authenticators take a seed. */
export function toBase32(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  return (bits.match(/.{1,5}/g) ?? []).map((five) => alphabet[Number.parseInt(five.padEnd(5, '0'), 2)]).join('')
}

/** The bytes of base32 text in any letter case; spaces and padding do not count. @throws {TypeError} at any other letter */
export function fromBase32(text: string): Uint8Array {
  const letters = [...text.toUpperCase().replaceAll(/[\s=]/g, '')]
  const bits = letters.map((letter) => fiveBits(letter)).join('')
  return Uint8Array.from(bits.match(/.{8}/g) ?? [], (byte) => Number.parseInt(byte, 2))
}

function fiveBits(letter: string): string {
  const value = alphabet.indexOf(letter)
  if (value === -1) throw new TypeError('not base32')
  return value.toString(2).padStart(5, '0')
}
