import { X509Certificate } from 'node:crypto'
import type { Certificates } from './certificate-pair.ts'
import type { CertifiedNames } from './certified-names.ts'

const dayMs = 86_400_000

/** Days that the authority is good: whoever trusts it does so once. */
export const authorityDays = 3_650

/** Days that a leaf is good: browsers and Apple's systems take none of more than 398. */
export const leafDays = 397

/** Days before its end at which a leaf is made anew. */
export const renewalDays = 30

/** What of the kept certificates has to be made again. */
export type Renewal = 'authority' | 'leaf' | 'none'

/** Decides what to make again: the authority only where it ends, since every client would have to be told. */
export function renewalOf(kept: Certificates | undefined, names: CertifiedNames, epochMs: number): Renewal {
  if (!kept) return 'authority'
  const [authority, leaf] = [kept.authority, kept.leaf].map(({ certificate }) => readCertificate(certificate))
  if (!authority || !permits(authority, names) || endsWithin(authority, renewalDays, epochMs)) return 'authority'
  if (!leaf || endsWithin(leaf, renewalDays, epochMs) || !leaf.checkIssued(authority)) return 'leaf'
  return covers(leaf, names) ? 'none' : 'leaf'
}

/** A certificate in PEM; undefined where it is none. */
export function readCertificate(pem: string): X509Certificate | undefined {
  try {
    return new X509Certificate(pem)
  } catch {
    return undefined
  }
}

function endsWithin(certificate: X509Certificate, days: number, epochMs: number): boolean {
  return certificate.validToDate.getTime() < epochMs + days * dayMs
}

function covers(leaf: X509Certificate, { hosts, addresses }: CertifiedNames): boolean {
  return (
    hosts.every((host) => leaf.checkHost(host) !== undefined) &&
    addresses.every((address) => leaf.checkIP(address) !== undefined)
  )
}

/** The names it may sign for stand in it as they are: Node reads no name constraints. */
function permits(authority: X509Certificate, { hosts }: CertifiedNames): boolean {
  return authority.ca && hosts.every((host) => authority.raw.includes(host))
}
