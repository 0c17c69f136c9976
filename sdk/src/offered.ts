import { NotOfferedError } from './errors.ts'
import type { CloudRoutes } from './route.ts'

/** Refuses what the cloud lacks, with the cloud's own words. @throws {NotOfferedError} */
export function refuseMissing(
  cloud: string,
  { name, refusals }: CloudRoutes,
  operation: string,
  atComptoir: boolean,
): void {
  const refused = refusals.find(({ operations }) => operations.includes(operation)) ?? ownApi(operation, atComptoir)
  if (!refused) return
  const { reason, instead: alternative } = refused
  throw new NotOfferedError({ operation, cloud, cloudName: name, reason, alternative })
}

function ownApi(
  operation: string,
  atComptoir: boolean,
): Pick<CloudRoutes['refusals'][number], 'reason' | 'instead'> | undefined {
  if (atComptoir || !operation.startsWith('comptoir.')) return undefined
  return { reason: "It is an operation of Comptoir's own.", instead: 'Make the client with the url of a Comptoir.' }
}
