import { refuseMissing } from '../offered.ts'
import { cloudNamed } from '../partner-service.ts'
import type { Service } from '../service.ts'
import { portalError, submissionError } from './refusals.ts'
import { portalApiVersion, publisherAddresses, publisherRefusals, publisherRoutes } from './routes.generated.ts'

/** The two APIs of publishers. @throws {TypeError} where there is no such cloud */
export function publisherService(cloudId: string): Service {
  const cloud = cloudNamed(cloudId)
  const refused = { ...cloud, refusals: publisherRefusals[cloudId] ?? [] }
  return {
    routes: publisherRoutes,
    authority: cloud.authority,
    endpointOf: (operation) => {
      const url = isPortal(operation) ? publisherAddresses.cpp : publisherAddresses.ingestion
      return { url, resource: url }
    },
    // Neither API is of Comptoir alone, so where it answers does not matter.
    refuseMissing: (operation) => refuseMissing(cloudId, refused, operation, true),
    completed: (operation, input) => (isPortal(operation) ? { 'api-version': portalApiVersion, ...input } : input),
    errorOf: (operation, reply) =>
      isPortal(operation) ? portalError(operation, reply) : submissionError(operation, reply),
  }
}

function isPortal(operation: string): boolean {
  return operation.startsWith('cpp.')
}
