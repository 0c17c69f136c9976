// The library asks for it, and says so only once it is too late.
import 'reflect-metadata'
import { createPrivateKey, randomBytes, webcrypto } from 'node:crypto'
import {
  AuthorityKeyIdentifierExtension,
  BasicConstraintsExtension,
  cryptoProvider,
  ExtendedKeyUsage,
  ExtendedKeyUsageExtension,
  Extension,
  KeyUsageFlags,
  KeyUsagesExtension,
  SubjectAlternativeNameExtension,
  SubjectKeyIdentifierExtension,
  X509Certificate,
  X509CertificateGenerator,
} from '@peculiar/x509'
import type { CertificatePair, Certificates } from './certificate-pair.ts'
import { authorityDays, leafDays } from './certificate-rules.ts'
import type { CertifiedNames } from './certified-names.ts'
import { nameConstraints, nameConstraintsId } from './name-constraints.ts'

/** What to make. */
export interface CertificateOrder {
  readonly names: CertifiedNames
  readonly epochMs: number
  /** The authority that signs; absent: a new one is made as well. */
  readonly authority?: CertificatePair
}

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }
const dayMs = 86_400_000

/** Clocks of clients that are behind take a new certificate, too. */
const earlierMs = 3_600_000

cryptoProvider.set(webcrypto)

/** Makes a leaf, and where none is given the authority that signs it. */
export async function makeCertificates({ names, epochMs, authority }: CertificateOrder): Promise<Certificates> {
  const signer = authority ?? (await makeAuthority(names, epochMs))
  return { authority: signer, leaf: await makeLeaf(signer, names, epochMs) }
}

async function makeAuthority(names: CertifiedNames, epochMs: number): Promise<CertificatePair> {
  const keys = await newKeys()
  const certificate = await X509CertificateGenerator.createSelfSigned({
    serialNumber: newSerialNumber(),
    // With its day, so that authorities of several installations are told apart in a list of trusted ones.
    name: `CN=Comptoir local authority ${new Date(epochMs).toISOString().slice(0, 10)} ${randomBytes(3).toString('hex')}, O=Comptoir`,
    ...validity(epochMs, authorityDays),
    signingAlgorithm: algorithm,
    keys,
    extensions: [
      new BasicConstraintsExtension(true, 0, true),
      new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
      new Extension(nameConstraintsId, true, nameConstraints(names)),
      await SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  })
  return pairOf(certificate, keys.privateKey)
}

async function makeLeaf(authority: CertificatePair, names: CertifiedNames, epochMs: number): Promise<CertificatePair> {
  const keys = await newKeys()
  const issuer = new X509Certificate(authority.certificate)
  const certificate = await X509CertificateGenerator.create({
    serialNumber: newSerialNumber(),
    subject: 'CN=Comptoir, O=Comptoir',
    issuer: issuer.subjectName,
    ...validity(epochMs, leafDays),
    publicKey: keys.publicKey,
    signingKey: await signingKey(authority.key),
    signingAlgorithm: algorithm,
    extensions: [
      new BasicConstraintsExtension(false, undefined, true),
      new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true),
      new ExtendedKeyUsageExtension([ExtendedKeyUsage.serverAuth]),
      new SubjectAlternativeNameExtension([
        ...names.hosts.map((value) => ({ type: 'dns', value }) as const),
        ...names.addresses.map((value) => ({ type: 'ip', value }) as const),
      ]),
      await AuthorityKeyIdentifierExtension.create(issuer.publicKey),
      await SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  })
  return pairOf(certificate, keys.privateKey)
}

function validity(epochMs: number, days: number): { readonly notBefore: Date; readonly notAfter: Date } {
  return { notBefore: new Date(epochMs - earlierMs), notAfter: new Date(epochMs - earlierMs + days * dayMs) }
}

/** 127 random bits: positive, and never the same twice. */
function newSerialNumber(): string {
  const bytes = randomBytes(16)
  bytes[0] = ((bytes[0] ?? 0) & 0x7f) | 0x40
  return bytes.toString('hex')
}

function newKeys() {
  return webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
}

/** In every form of PEM: somebody may have brought an authority of their own. */
function signingKey(pem: string) {
  const der = createPrivateKey(pem).export({ type: 'pkcs8', format: 'der' })
  return webcrypto.subtle.importKey('pkcs8', der, algorithm, false, ['sign'])
}

async function pairOf(certificate: X509Certificate, privateKey: webcrypto.CryptoKey): Promise<CertificatePair> {
  const der = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', privateKey))
  const key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' }).export({ type: 'pkcs8', format: 'pem' })
  return { certificate: `${certificate.toString('pem')}\n`, key: String(key) }
}
