import type { BlobService } from '../blobs/blob-service.ts'
import { blobIdOf } from '../marketplace/portal-files.ts'
import { error, type Finding, type FindingTarget } from '../marketplace-rules/finding.ts'
import { checkVmImages } from '../marketplace-rules/vm-image-rules.ts'
import type { OfferFacts } from './offer-facts.ts'

const virtualMachines = 'microsoft-azure-virtualmachines'

/** Who has the disks that were uploaded here, and when they are looked at. */
export interface DiskCheck {
  readonly partnerId: string
  readonly blobs: Pick<BlobService, 'find'>
  /** ISO 8601 UTC, on the account's clock. */
  readonly now: string
}

/** What is wrong with the disks of virtual machines: each plan has some, at addresses that can be read. */
export async function diskFindings(
  { offerType, plans }: Pick<OfferFacts, 'offerType' | 'plans'>,
  check: DiskCheck,
): Promise<readonly Finding[]> {
  if (offerType !== virtualMachines) return []
  const findings: Finding[] = []
  for (const { planId, members } of plans) {
    const images = members[`${virtualMachines}.vmImages`]
    const target = { module: 'package', planId, member: 'vmImages' } as const
    const isKept = (address: string): boolean => blobIdOf(address) !== undefined
    findings.push(...checkVmImages(images, { target, now: check.now, isKept }))
    findings.push(...(await lostDisks(images, target, check)))
  }
  return findings
}

/** Disks that were uploaded here stand as references, anywhere in the images. */
const reference = /"(comptoir-blob:[^"\\]+)"/g

async function lostDisks(images: unknown, target: FindingTarget, { partnerId, blobs }: DiskCheck) {
  const findings: Finding[] = []
  for (const [, address = ''] of (JSON.stringify(images) ?? '').matchAll(reference)) {
    const blobId = blobIdOf(address)
    if (blobId !== undefined && !(await blobs.find(partnerId, blobId)))
      findings.push(error(target, 'DiskNotUploaded', 'A disk that the images refer to was never uploaded.'))
  }
  return findings
}
