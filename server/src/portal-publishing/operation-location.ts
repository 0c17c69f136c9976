import { portalApiVersion } from '@comptoir/contract/cpp/portal-api'
import type { Published } from '../publishing/move-publishing.ts'
import { publishingVersion } from './portal-operation.ts'

/** The slot in the address of an operation; the article has no other, going live included. */
export const addressedSlot = 'preview'

/**
 * Where an operation is followed, relative to the host. Offers that were moved to Partner Center and others have
 * addresses of different forms. @see cloud-partner-portal-api-overview
 */
export function operationLocation({ offer, row }: Published, operationId: string): string {
  const { publisher_id: publisher, offer_name: name, migrated } = offer
  const path =
    migrated === 1
      ? `/api/publishers/${publisher}/offers/${name}/operations/${operationId}`
      : `/api/operations/${publisher}$${name}$${publishingVersion(row)}$${addressedSlot}`
  return `${path}?api-version=${portalApiVersion}`
}
