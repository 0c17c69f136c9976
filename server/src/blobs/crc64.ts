/** The polynomial of the storage service's CRC-64, reflected, in two halves of 32 bits; the sum is the one known as CRC-64/NVME. */
const polynomialHigh = 0x9a6c9329
const polynomialLow = 0xac4bc9b5

const high = new Uint32Array(256)
const low = new Uint32Array(256)
for (let byte = 0; byte < 256; byte += 1) {
  let [upper, lower] = [0, byte]
  for (let bit = 0; bit < 8; bit += 1) {
    const odd = lower & 1
    lower = (lower >>> 1) | (upper << 31)
    upper >>>= 1
    if (odd) {
      upper ^= polynomialHigh
      lower ^= polynomialLow
    }
  }
  high[byte] = upper
  low[byte] = lower
}

/** The CRC-64 that `x-ms-content-crc64` carries, of content that comes in pieces. */
export class Crc64 {
  #high = 0xffffffff
  #low = 0xffffffff

  update(chunk: Uint8Array): void {
    let [upper, lower] = [this.#high, this.#low]
    for (const byte of chunk) {
      const index = (lower ^ byte) & 0xff
      lower = ((lower >>> 8) | (upper << 24)) ^ (low[index] ?? 0)
      upper = (upper >>> 8) ^ (high[index] ?? 0)
    }
    this.#high = upper
    this.#low = lower
  }

  /** Base64 of the eight bytes, the lowest first. */
  digest(): string {
    const bytes = Buffer.alloc(8)
    bytes.writeUInt32LE(~this.#low >>> 0, 0)
    bytes.writeUInt32LE(~this.#high >>> 0, 4)
    return bytes.toString('base64')
  }
}
