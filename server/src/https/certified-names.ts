import type { Cloud } from '@comptoir/contract/cloud'

/** What a certificate is good for: host names and addresses, in small letters. */
export interface CertifiedNames {
  readonly hosts: readonly string[]
  readonly addresses: readonly string[]
}

/** This machine's own names, and those under which Microsoft's clouds answer: clients may be led here by either. */
export function certifiedNames(clouds: readonly Cloud[]): CertifiedNames {
  const ofClouds = clouds.flatMap(({ hosts, api, authority }) => [
    ...hosts,
    ...[api, authority].map(({ value }) => new URL(value).hostname),
  ])
  return { hosts: [...new Set(['localhost', ...ofClouds])], addresses: ['127.0.0.1', '::1'] }
}
