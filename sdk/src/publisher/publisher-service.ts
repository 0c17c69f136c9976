import { NotOfferedError } from '../errors.ts'
import { cloudNamed } from '../partner-service.ts'
import type { Endpoint, Service } from '../service.ts'
import { portalError, submissionError } from './refusals.ts'
import { publisherRoutes } from './routes.generated.ts'

/** Where each API answers; tokens are for the address itself. @see cloud-partner-portal-api-prerequisites */
const portal: Endpoint = { url: 'https://cloudpartner.azure.com', resource: 'https://cloudpartner.azure.com' }

/** @see partner-center-submission-api-onboard */
const submission: Endpoint = { url: 'https://api.partner.microsoft.com', resource: 'https://api.partner.microsoft.com' }

/** The version of the Cloud Partner Portal API that the client is written for. */
const portalVersion = '2017-10-31'

/** The one cloud from which the marketplace is run. */
const marketplaceCloud = 'global'

/** The two APIs of publishers. @throws {TypeError} where there is no such cloud */
export function publisherService(cloudId: string): Service {
  const cloud = cloudNamed(cloudId)
  return {
    routes: publisherRoutes,
    authority: cloud.authority,
    endpointOf: (operation) => (isPortal(operation) ? portal : submission),
    refuseMissing: (operation) => {
      if (cloudId === marketplaceCloud) return
      throw new NotOfferedError({
        operation,
        cloud: cloudId,
        cloudName: cloud.name,
        reason: 'The commercial marketplace is run from the public cloud.',
        alternative: 'Make the client with an account of the public cloud.',
      })
    },
    completed: (operation, input) => (isPortal(operation) ? { 'api-version': portalVersion, ...input } : input),
    errorOf: (operation, reply) =>
      isPortal(operation) ? portalError(operation, reply) : submissionError(operation, reply),
  }
}

function isPortal(operation: string): boolean {
  return operation.startsWith('cpp.')
}
