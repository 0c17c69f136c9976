import { error, type Finding, type FindingTarget, warning } from './finding.ts'

/** Weeks that an address of a disk must still be good for. @see azure-vm-get-sas-uri */
const leastWeeks = 3

const weekMs = 7 * 24 * 60 * 60_000

/** Endings of the blob services of the four clouds. @see storage-account-overview, and the pages of each cloud */
const blobHosts = [
  '.blob.core.windows.net',
  '.blob.core.usgovcloudapi.net',
  '.blob.core.chinacloudapi.cn',
  '.blob.core.cloudapi.de',
  // Accounts with a zone in their address, and disks that were exported.
  '.blob.storage.azure.net',
] as const

/** Where and when an address of a disk is looked at. */
export interface VhdCheck {
  readonly target: FindingTarget
  /** ISO 8601, on the account's clock. */
  readonly now: string
  /** Whether an address is one of this installation's own blobs: of those, neither host nor ending nor scheme count. */
  isOwn?(address: string): boolean
  /** Whether an address stands for a file that is kept here for good: nothing is asked of one. */
  isKept?(address: string): boolean
}

/**
 * What is wrong with the shared access signature of a virtual hard disk: its form, its permissions and its expiry.
 * Nothing is fetched. @see azure-vm-get-sas-uri
 */
export function checkVhdAddress(address: unknown, check: VhdCheck): readonly Finding[] {
  const { target } = check
  if (typeof address !== 'string' || address.trim() === '')
    return [error(target, 'VhdAddressMissing', 'A disk needs the address of its VHD, with a shared access signature.')]
  if (check.isKept?.(address) === true) return []
  // An address that a URL would silently lose white space of is refused before one is made of it.
  if (/\s|%20/.test(address))
    return [error(target, 'VhdAddressInvalid', 'The address of the VHD must have no white space.')]
  const url = URL.parse(address)
  if (!url) return [error(target, 'VhdAddressInvalid', 'The address of the VHD is no address.')]
  const ofPlace = check.isOwn?.(address) === true ? [] : checkPlace(url, target)
  return [...ofPlace, ...checkSignature(url.searchParams, check)]
}

function checkPlace({ protocol, hostname, pathname, username, password }: URL, target: FindingTarget) {
  const findings: Finding[] = []
  if (protocol !== 'https:') findings.push(error(target, 'VhdAddressInvalid', 'The address of the VHD must be https.'))
  if (username !== '' || password !== '')
    findings.push(error(target, 'VhdAddressInvalid', 'The address of the VHD must have no user name or password.'))
  // Inferred: the article shows addresses of storage accounts alone, and names with a domain of one's own are possible.
  if (!blobHosts.some((ending) => hostname.endsWith(ending)))
    findings.push(warning(target, 'VhdHostUnknown', 'The address of the VHD is not of a storage account.'))
  if (!pathname.toLowerCase().endsWith('.vhd'))
    findings.push(error(target, 'VhdAddressInvalid', 'The address of the VHD must name a file that ends in .vhd.'))
  return findings
}

function checkSignature(query: URLSearchParams, { target, now }: VhdCheck): readonly Finding[] {
  const missing = ['sv', 'sig', 'se', 'sp'].filter((name) => !query.get(name))
  if (missing.length > 0) {
    const names = missing.join(', ')
    return [error(target, 'VhdSignatureInvalid', `The address of the VHD has no whole signature: ${names} is missing.`)]
  }
  return [
    ...checkPermissions(query.get('sp') ?? '', query.get('sr') ?? '', target),
    ...checkTimes(query.get('st') ?? '', query.get('se') ?? '', { target, now }),
  ]
}

/** Reading is needed, listing too where the signature is of a whole container. More than that is more than is asked for. */
function checkPermissions(permissions: string, resource: string, target: FindingTarget): readonly Finding[] {
  const mayRead = permissions.includes('r')
  const mayList = permissions.includes('l') || resource === 'b'
  if (!mayRead || !mayList)
    return [error(target, 'VhdPermissionsInvalid', 'The signature of the VHD must allow to read and to list: sp=rl.')]
  // Inferred: the article says not to give write or delete access, and names no failure for it.
  return /[wdxac]/.test(permissions)
    ? [warning(target, 'VhdPermissionsTooWide', 'The signature of the VHD allows more than to read and to list.')]
    : []
}

/** An instant as signatures tell it, to the minute at least: shorter forms are refused. @see azure-vm-get-sas-uri */
const instantForm = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,7})?)?Z$/

function checkTimes(start: string, expiry: string, { target, now }: Pick<VhdCheck, 'target' | 'now'>) {
  const startMs = instantMs(start)
  const expiryMs = instantMs(expiry)
  const nowMs = Date.parse(now)
  if (expiryMs === undefined || (start !== '' && startMs === undefined))
    return [error(target, 'VhdTimesInvalid', 'The start and the expiry of the signature must have a date and a time.')]
  if (startMs !== undefined && startMs > nowMs)
    return [error(target, 'VhdNotYetValid', `The signature of the VHD is not good before ${start}.`)]
  if (expiryMs <= nowMs) return [error(target, 'VhdExpired', `The signature of the VHD expired at ${expiry}.`)]
  if (expiryMs - nowMs >= leastWeeks * weekMs) return []
  // Inferred: three weeks are asked for from when the address is made, and an offer may be published later than that.
  const advice = `The signature of the VHD expires at ${expiry}, in less than ${leastWeeks} weeks.`
  return [warning(target, 'VhdExpiresSoon', advice)]
}

/** Milliseconds of the epoch; undefined for another form or a day that there is not. */
function instantMs(instant: string): number | undefined {
  const milliseconds = instantForm.test(instant) ? Date.parse(instant) : Number.NaN
  return Number.isNaN(milliseconds) ? undefined : milliseconds
}
