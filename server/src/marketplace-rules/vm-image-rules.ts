import { isMembers } from '../marketplace/core-member.ts'
import { error, type Finding, type FindingTarget, quoted, within } from './finding.ts'
import { isPackageVersion } from './package-version.ts'
import { checkVhdAddress, type VhdCheck } from './vhd-address.ts'

/** Data disks of an image at most. @see azure-vm-plan-technical-configuration */
const mostDataDisks = 16

/** Images of a plan at most. Inferred: the articles give no number. */
const mostImages = 100

/**
 * What is wrong with the images of a plan, as the Cloud Partner Portal API has them: `{ version: { osVhdUrl,
 * lunVhdDetails: [{ …url }] } }`. @see cloud-partner-portal-api-creating-offer
 */
export function checkVmImages(vmImages: unknown, check: VhdCheck): readonly Finding[] {
  const { target } = check
  const images = isMembers(vmImages) ? Object.entries(vmImages) : []
  if (images.length === 0) return [error(target, 'VmImageMissing', 'A plan of virtual machines needs an image.')]
  if (images.length > mostImages)
    return [error(target, 'TooManyVmImages', `A plan has ${mostImages} images at most, not ${images.length}.`)]
  return images.flatMap(([version, image]) => [
    ...checkVersion(version, target),
    ...checkVmImage(image, { ...check, target: within(target, `[${quoted(version)}]`) }),
  ])
}

function checkVersion(version: string, target: FindingTarget): readonly Finding[] {
  if (isPackageVersion(version)) return []
  const message = `The version of an image has the form 1.0.0, not ${quoted(version)}.`
  return [error(target, 'VmImageVersionInvalid', message)]
}

function checkVmImage(image: unknown, check: VhdCheck): readonly Finding[] {
  const { target } = check
  if (!isMembers(image)) return [error(target, 'VmImageMissing', 'An image has the address of its disk as osVhdUrl.')]
  const { osVhdUrl, lunVhdDetails } = image
  return [
    ...checkVhdAddress(osVhdUrl, { ...check, target: within(target, '.osVhdUrl') }),
    ...checkDataDisks(lunVhdDetails, { ...check, target: within(target, '.lunVhdDetails') }),
  ]
}

function checkDataDisks(disks: unknown, check: VhdCheck): readonly Finding[] {
  const { target } = check
  if (disks === undefined || disks === null) return []
  if (!Array.isArray(disks)) return [error(target, 'MemberInvalid', 'lunVhdDetails must be a list.')]
  if (disks.length > mostDataDisks)
    return [error(target, 'TooManyDataDisks', `An image has ${mostDataDisks} data disks at most, not ${disks.length}.`)]
  return disks.flatMap((disk: unknown, index) =>
    checkVhdAddress(addressOf(disk), { ...check, target: within(target, `[${index}]`) }),
  )
}

/** Inferred: the articles show no data disk; its address is in the member that is one by its name. */
function addressOf(disk: unknown): unknown {
  if (!isMembers(disk)) return disk
  return Object.entries(disk).find(([name]) => /ur[il]$/i.test(name))?.[1]
}
