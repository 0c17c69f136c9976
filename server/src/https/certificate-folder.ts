import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CertificatePair, Certificates } from './certificate-pair.ts'

/** Where the parts of a folder of certificates are. */
export interface CertificatePaths {
  readonly authority: string
  readonly authorityKey: string
  readonly leaf: string
  readonly leafKey: string
}

/** The files of a folder; each is PEM. */
export function certificatePaths(folder: string): CertificatePaths {
  return {
    authority: join(folder, 'authority.pem'),
    authorityKey: join(folder, 'authority-key.pem'),
    leaf: join(folder, 'localhost.pem'),
    leafKey: join(folder, 'localhost-key.pem'),
  }
}

/** What a folder holds; undefined where a part is missing. */
export function readCertificates(folder: string): Certificates | undefined {
  const paths = certificatePaths(folder)
  const authority = readPair(paths.authority, paths.authorityKey)
  const leaf = readPair(paths.leaf, paths.leafKey)
  return authority && { authority, leaf: leaf ?? { certificate: '', key: '' } }
}

/** Writes all four, each at once or not at all. Keys are for their owner alone to read. */
export function writeCertificates(folder: string, { authority, leaf }: Certificates): void {
  const paths = certificatePaths(folder)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  replaceFile(paths.authorityKey, authority.key, 0o600)
  replaceFile(paths.authority, authority.certificate, 0o644)
  replaceFile(paths.leafKey, leaf.key, 0o600)
  replaceFile(paths.leaf, leaf.certificate, 0o644)
}

function readPair(certificatePath: string, keyPath: string): CertificatePair | undefined {
  try {
    return { certificate: readFileSync(certificatePath, 'utf8'), key: readFileSync(keyPath, 'utf8') }
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return undefined
    throw cause
  }
}

function replaceFile(path: string, text: string, mode: number): void {
  const beside = `${path}.${process.pid}`
  writeFileSync(beside, text, { mode })
  renameSync(beside, path)
}
