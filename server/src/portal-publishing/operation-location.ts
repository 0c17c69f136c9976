import { getLegacyPortalOperation, getPortalOperation } from '@comptoir/contract/cpp/operations/operations'
import { portalApiVersion } from '@comptoir/contract/cpp/portal-api'
import { pathTo } from '../path-to.ts'
import type { Published } from '../publishing/move-publishing.ts'
import { publishingVersion } from './portal-operation.ts'

/** The slot in the address of an operation; the article has no other, going live included. */
export const addressedSlot = 'preview'

/**
 * Where an operation is followed, relative to the host. Offers that were moved to Partner Center and others have
 * addresses of different forms. @see cloud-partner-portal-api-overview
 */
export function operationLocation({ offer, row }: Published, operationId: string): string {
  const { publisher_id: publisherId, offer_name: offerId, migrated } = offer
  const names = { publisherId, offerId }
  const path =
    migrated === 1
      ? pathTo(getPortalOperation, { ...names, operationId })
      : pathTo(getLegacyPortalOperation, {
          ...names,
          publishingVersion: String(publishingVersion(row)),
          slot: addressedSlot,
        })
  return `${path}?api-version=${portalApiVersion}`
}
