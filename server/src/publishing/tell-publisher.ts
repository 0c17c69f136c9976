import type { MessageKind } from '@comptoir/contract/schemas/outbox-message'
import { messageText } from '../outbox/message-texts.ts'
import { notify } from '../outbox/notify.ts'
import { publishingRecipients } from '../outbox/publishing-recipients.ts'
import type { Published } from './move-publishing.ts'
import type { PublishingContext } from './publishing-context.ts'
import { documentOf } from './publishing-document.ts'

/** Tells whoever wants to know how a publishing goes. @see cloud-partner-portal-api-overview */
export async function tellPublisher(
  context: PublishingContext,
  { offer, row }: Published,
  kind: MessageKind,
  facts: { readonly stepName?: string; readonly message?: string } = {},
): Promise<void> {
  const { db, partner } = context
  const to = await publishingRecipients(db, partner.partner_id, {
    isMigrated: offer.migrated === 1,
    notificationEmails: documentOf(row).emails,
  })
  const named = { offerName: offer.offer_name, publisherId: offer.publisher_id, ...facts }
  const { offer_name: offerId, publisher_id: publisherId, product_id: productId } = offer
  const operationId = row.go_live_operation_id || row.operation_id
  await notify(context, {
    kind,
    to,
    subject: { publisherId, offerId, productId, operationId, submissionId: row.submission_id },
    ...messageText(kind, named, 'en-US'),
  })
}
