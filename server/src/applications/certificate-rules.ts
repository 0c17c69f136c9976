import { createHash, X509Certificate } from 'node:crypto'
import { refuse } from '../partner-center-error.ts'

/** Bits of a certificate's RSA key at least. */
const fewestBits = 2048

/** What is kept of a certificate. */
export interface ReadCertificate {
  readonly subject: string
  /** SHA-1, base64url. */
  readonly thumbprint: string
  /** SHA-256, base64url. */
  readonly thumbprintSha256: string
  /** SPKI, PEM. */
  readonly publicKey: string
  readonly startsAt: string
  readonly endsAt: string
}

/**
 * Reads a certificate, and refuses one that proves little or no longer anything. A private key beside it is refused:
 * it would have left its owner. @throws certificateUnreadable, certificateWeak, certificateExpired
 */
export function readCertificate(text: string, now: string): ReadCertificate {
  const certificate = parsed(text)
  const { publicKey } = certificate
  const { asymmetricKeyType: type = 'unknown', asymmetricKeyDetails: details } = publicKey
  const bits = details?.modulusLength ?? 0
  if (type !== 'rsa' || bits < fewestBits) refuse('certificateWeak', bits > 0 ? `${type}, ${bits} bits` : type)
  const endsAt = certificate.validToDate.toISOString()
  if (endsAt <= now) refuse('certificateExpired', endsAt)
  const thumbprint = (algorithm: string): string => createHash(algorithm).update(certificate.raw).digest('base64url')
  return {
    subject: certificate.subject.replaceAll('\n', ', '),
    thumbprint: thumbprint('sha1'),
    thumbprintSha256: thumbprint('sha256'),
    publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    startsAt: certificate.validFromDate.toISOString(),
    endsAt,
  }
}

function parsed(text: string): X509Certificate {
  if (text.includes('PRIVATE KEY')) refuse('certificateUnreadable')
  const isPem = text.includes('-----BEGIN CERTIFICATE-----')
  try {
    const certificate = new X509Certificate(isPem ? text : Buffer.from(text, 'base64'))
    // Read here: a key that OpenSSL does not know throws only when it is asked for.
    if (certificate.publicKey.type === 'public') return certificate
  } catch {
    // Told below.
  }
  return refuse('certificateUnreadable')
}
