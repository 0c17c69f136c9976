/** How a secret may be written: as it is, escaped, and encoded by itself or inside something longer. */
export function formsOf(secret: string): readonly string[] {
  const plain = [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)]
  return [...new Set([...plain, ...encodings(Buffer.from(secret)), ...bytesOf(secret).flatMap(encodings)])]
}

/** What a secret stands for, where it is itself an encoding: of the same bytes other texts can be made. */
function bytesOf(secret: string): readonly Buffer[] {
  return /^[\w+/=-]{22,}$/.test(secret) ? [Buffer.from(secret, 'base64url'), fromBase32(secret)] : []
}

function encodings(bytes: Buffer): readonly string[] {
  if (bytes.length < 9) return []
  const hex = bytes.toString('hex')
  const inside = [0, 1, 2].flatMap((offset) => [
    insideOf(bytes, offset, 'base64'),
    insideOf(bytes, offset, 'base64url'),
  ])
  return [hex, hex.toUpperCase(), ...inside]
}

/** The characters of a base64 text that depend on these bytes alone, wherever in something longer they stand. */
function insideOf(bytes: Buffer, offset: number, encoding: 'base64' | 'base64url'): string {
  const text = Buffer.concat([Buffer.alloc(offset), bytes])
    .toString(encoding)
    .replace(/=+$/, '')
  return text.slice(offset === 0 ? 0 : offset + 1, -1)
}

const base32Letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

function fromBase32(text: string): Buffer {
  if (!/^[A-Z2-7]+$/.test(text)) return Buffer.alloc(0)
  const bits = [...text].map((letter) => base32Letters.indexOf(letter).toString(2).padStart(5, '0')).join('')
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
}
