import { readCertificates, writeCertificates } from './certificate-folder.ts'
import type { Certificates } from './certificate-pair.ts'
import { renewalOf } from './certificate-rules.ts'
import type { CertifiedNames } from './certified-names.ts'
import { orderCertificates } from './order-certificates.ts'

/** What certificates are for, and where they are kept. */
export interface CertificateKeeping {
  readonly names: CertifiedNames
  /** Absent: in memory alone. */
  readonly folder: string | undefined
  readonly epochMs: number
  /** Makes a leaf anew in any case. */
  readonly renew?: boolean
}

/** The certificates that are kept, those made again that have to be; `made` says which were. */
export async function keepCertificates(
  keeping: CertificateKeeping,
): Promise<{ readonly certificates: Certificates; readonly made: 'authority' | 'leaf' | 'none' }> {
  const { names, folder, epochMs, renew = false } = keeping
  const kept = folder === undefined ? undefined : readCertificates(folder)
  const needed = renewalOf(kept, names, epochMs)
  const made = needed === 'none' && renew ? 'leaf' : needed
  if (kept && made === 'none') return { certificates: kept, made }
  const certificates = await orderCertificates({
    names,
    epochMs,
    ...(made === 'leaf' && kept && { authority: kept.authority }),
  })
  if (folder !== undefined) writeCertificates(folder, certificates)
  return { certificates, made }
}
