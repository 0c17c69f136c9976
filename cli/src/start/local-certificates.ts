import { resolve } from 'node:path'
import { clouds } from '@comptoir/contract/clouds/clouds'
import { certificatePaths } from '@comptoir/server/https/certificate-folder'
import type { CertificatePair, Certificates } from '@comptoir/server/https/certificate-pair'
import { certifiedNames } from '@comptoir/server/https/certified-names'
import { keepCertificates } from '@comptoir/server/https/keep-certificates'
import { certificateFolder, dataFolder } from './data-folder.ts'

/** What HTTPS is served with, and what clients are to trust. */
export interface ServedCertificate {
  readonly pair: CertificatePair
  /** File of the authority, from the root on; undefined where it is in memory, or not ours. */
  readonly authorityPath: string | undefined
  /** PEM of the authority; undefined where it is not ours. */
  readonly authority: string | undefined
}

interface Place {
  readonly memory: boolean
  readonly data: string
}

/** Certificates of our own making, made or renewed where they have to be. */
export async function localCertificate({ memory, data }: Place, epochMs: number): Promise<ServedCertificate> {
  if (memory) return served((await keepCertificates({ names, folder: undefined, epochMs })).certificates, undefined)
  const folder = certificateFolder(dataFolder(data))
  const { certificates } = await keepCertificates({ names, folder, epochMs })
  return served(certificates, resolve(certificatePaths(folder).authority))
}

const names = certifiedNames(clouds)

function served({ authority, leaf }: Certificates, authorityPath: string | undefined): ServedCertificate {
  return { pair: leaf, authority: authority.certificate, authorityPath }
}
