import type { Cloud } from '../cloud.ts'
import type { ApiName } from '../operation.ts'
import type { Role } from './roles.ts'

/** Application id of the Partner Center API, which clients also name as the resource. */
export const partnerCenterAppId = 'fa3d9a0c-3fb0-42cc-9193-47c7ecd2edbd'

/** A resource that tokens are issued for, and which API takes them. */
export interface Resource {
  readonly uri: string
  readonly api: ApiName
  /** Taken from applications alone, not from an application acting for a user. */
  readonly appOnly: boolean
  /** The role that the application itself must have, whoever it acts for. */
  readonly applicationRole?: Role
}

/** Every resource that the token service of a cloud knows. @see partner-center-authentication */
export function resourcesOf(cloud: Cloud): readonly Resource[] {
  return [
    { uri: cloud.api.value, api: 'csp', appOnly: false },
    { uri: 'https://api.partnercenter.microsoft.com', api: 'csp', appOnly: false },
    { uri: partnerCenterAppId, api: 'csp', appOnly: false },
    { uri: 'https://graph.windows.net', api: 'csp', appOnly: true },
    { uri: cloud.graph.value, api: 'csp', appOnly: true },
    { uri: cloud.msGraph.value, api: 'identity', appOnly: false },
    { uri: 'https://cloudpartner.azure.com', api: 'cpp', appOnly: false },
    { uri: 'https://api.partner.microsoft.com', api: 'ingestion', appOnly: false, applicationRole: 'manager' },
  ]
}

/** Finds a resource by what a client sent: without regard to letter case, a trailing slash or space around it. */
export function findResource(cloud: Cloud, sent: string): Resource | undefined {
  const wanted = canonical(sent)
  return resourcesOf(cloud).find(({ uri }) => canonical(uri) === wanted)
}

function canonical(uri: string): string {
  return uri.trim().replace(/\/+$/, '').toLowerCase()
}
