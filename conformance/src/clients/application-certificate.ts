// The library of certificates asks for it, and says so only once it is too late.
import 'reflect-metadata'
import { createHash, createPrivateKey, webcrypto } from 'node:crypto'
import type { PartnerCenter } from '@comptoir/testing'
import { cryptoProvider, X509CertificateGenerator } from '@peculiar/x509'
import { expectStatus } from '../world.ts'

/** What an application proves itself with instead of a secret. */
export interface ApplicationCertificate {
  /** PEM of the certificate. */
  readonly certificate: string
  /** PEM of the private key, PKCS #8. */
  readonly privateKey: string
  /** The same key for each algorithm, as clients on the Web's own cryptography take it. */
  readonly signingKeys: Readonly<Record<'RS256' | 'PS256', webcrypto.CryptoKey>>
  /** SHA-256 of the certificate, in hexadecimal. */
  readonly thumbprint: string
}

const algorithms = {
  RS256: { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' },
  PS256: { name: 'RSA-PSS', hash: 'SHA-256' },
} as const
const dayMs = 86_400_000

cryptoProvider.set(webcrypto)

/** Made once a process: it takes longer than the tests that use it. */
const keys = webcrypto.subtle.generateKey(
  { ...algorithms.RS256, modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]) },
  true,
  ['sign', 'verify'],
)

/** Makes a certificate and gives it to the application of a cloud's account, as its administrator does. */
export async function certifiedApplication(center: PartnerCenter, cloud: string): Promise<ApplicationCertificate> {
  const pair = await keys
  const certificate = await X509CertificateGenerator.createSelfSigned({
    name: `CN=Application in ${cloud}`,
    notBefore: new Date(Date.now() - dayMs),
    notAfter: new Date(Date.now() + dayMs),
    signingAlgorithm: algorithms.RS256,
    keys: pair,
  })
  const pem = `${certificate.toString('pem')}\n`
  const api = await center.api(cloud)
  const { clientId } = center.account(cloud).application
  expectStatus(201, await api.post(`/comptoir/v1/applications/${clientId}/certificates`, { certificate: pem }))
  const pkcs8 = await webcrypto.subtle.exportKey('pkcs8', pair.privateKey)
  const der = Buffer.from(pkcs8)
  return {
    certificate: pem,
    privateKey: String(
      createPrivateKey({ key: der, format: 'der', type: 'pkcs8' }).export({ type: 'pkcs8', format: 'pem' }),
    ),
    signingKeys: { RS256: await signingKey(pkcs8, 'RS256'), PS256: await signingKey(pkcs8, 'PS256') },
    thumbprint: createHash('sha256').update(Buffer.from(certificate.rawData)).digest('hex'),
  }
}

function signingKey(pkcs8: ArrayBuffer, algorithm: keyof typeof algorithms): Promise<webcrypto.CryptoKey> {
  return webcrypto.subtle.importKey('pkcs8', pkcs8, algorithms[algorithm], false, ['sign'])
}
