import { refuseMissing } from './offered.ts'
import { apiError } from './reply.ts'
import type { CloudRoutes } from './route.ts'
import { cloudRoutes, routes } from './routes.generated.ts'
import type { Service } from './service.ts'

/** Where Microsoft keeps referrals and prices. Their paths, and no others, begin with this. @see partner-rest-urls */
const partnerApi = { url: 'https://api.partner.microsoft.com', prefix: '/v1.0/' }

/** The CSP API of a cloud, and Comptoir's own. @throws {TypeError} where there is no such cloud */
export function partnerService(cloudId: string, atComptoir: boolean): Service {
  const cloud = cloudNamed(cloudId)
  return {
    routes,
    authority: cloud.authority,
    endpointOf: (_operation, { path }) => ({
      url: path.startsWith(partnerApi.prefix) ? partnerApi.url : cloud.api,
      resource: cloud.api,
    }),
    refuseMissing: (operation) => refuseMissing(cloudId, cloud, operation, atComptoir),
    completed: (_operation, input) => input,
    errorOf: apiError,
  }
}

/** What is known of a cloud. @throws {TypeError} where there is no such cloud */
export function cloudNamed(cloudId: string): CloudRoutes {
  const cloud = cloudRoutes[cloudId]
  if (!cloud) throw new TypeError(`there is no cloud "${cloudId}"; there are ${Object.keys(cloudRoutes).join(', ')}`)
  return cloud
}
