import { findSellerContact } from '../accounts/seller-contact-store.ts'
import type { Executor } from '../store/executor.ts'
import { splitAddresses } from './mail-address-rules.ts'

/** How an offer came to be published. */
export interface PublishingRequest {
  /** Whether the offer was migrated to Partner Center. */
  readonly isMigrated: boolean
  /** `notification-emails` of the request that published it, or undefined. */
  readonly notificationEmails: string | undefined
}

/**
 * Whom the marketplace tells how publishing goes: the addresses of the request or, for a migrated offer, whose request's
 * addresses are not heeded, the seller contact of the account. @see cloud-partner-portal-api-overview
 */
export async function publishingRecipients(
  db: Executor,
  partnerId: string,
  { isMigrated, notificationEmails = '' }: PublishingRequest,
): Promise<readonly string[]> {
  if (!isMigrated) return splitAddresses(notificationEmails)
  const contact = await findSellerContact(db, partnerId)
  return contact ? [contact.email] : []
}
