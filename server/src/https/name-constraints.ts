import type { CertifiedNames } from './certified-names.ts'

/** OID of the extension. */
export const nameConstraintsId = '2.5.29.30'

const sequenceTag = 0x30
const permittedTag = 0xa0
const dnsTag = 0x82
const addressTag = 0x87

/** 127.0.0.0/8 and ::1/128, as address and mask: this machine's own. */
const loopback: readonly Buffer[] = [
  Buffer.from([127, 0, 0, 0, 255, 0, 0, 0]),
  Buffer.concat([Buffer.alloc(15), Buffer.from([1]), Buffer.alloc(16, 255)]),
]

/**
 * The value of the extension by which an authority may sign for these names alone, in DER: whoever steals its key can
 * pretend to be these hosts, to those who trust it, and no others. The library has no class for it.
 * @see RFC 5280, 4.2.1.10
 */
export function nameConstraints({ hosts }: CertifiedNames): Buffer {
  const names = [
    ...hosts.map((host) => element(dnsTag, Buffer.from(host, 'ascii'))),
    ...loopback.map((range) => element(addressTag, range)),
  ]
  const subtrees = names.map((name) => element(sequenceTag, name))
  return element(sequenceTag, element(permittedTag, Buffer.concat(subtrees)))
}

/** One element of DER: tag, length, content. */
function element(tag: number, content: Buffer): Buffer {
  const { length } = content
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 0xff]
  return Buffer.concat([Buffer.from([tag, ...size]), content])
}
