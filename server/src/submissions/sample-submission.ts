import type { SampleProduct } from '../marketplace/sample-product.ts'
import { movePublishing, type PhaseEnd } from '../publishing/move-publishing.ts'
import type { PublishingDocument } from '../publishing/publishing-document.ts'
import type { PublishingPhase } from '../publishing/publishing-phases.ts'
import { inTransaction, readPublished } from '../publishing/sample-publishing.ts'
import type { Server } from '../server.ts'

/** The body of a request to publish a sample, naming every set of drafts as one client does. */
export function sampleRequest({ offer, plan, instance }: SampleProduct) {
  const resources = ['Availability', 'Listing', 'Package', 'Property'].map((type) => ({ type, value: instance(type) }))
  const ofPlan = ['Availability', 'Package', 'Listing'].map((type) => ({ type, value: instance(type, 'plan') }))
  return {
    resourceType: 'SubmissionCreationRequest',
    targets: [{ type: 'Scope', value: 'preview' }],
    resources: [...resources, { type: 'ResellerConfiguration', value: `${offer.product_id}-ResellerInstance` }],
    variantResources: [{ variantID: plan.variant_id, resources: ofPlan }],
  }
}

/** Moves the last submission of a sample on, as the engine does when a phase ends. */
export async function moveSubmission(
  server: Server,
  { offer }: SampleProduct,
  to: PublishingPhase,
  {
    end = { outcome: 'complete' },
    document = {},
  }: { readonly end?: PhaseEnd; readonly document?: Partial<PublishingDocument> } = {},
): Promise<void> {
  await inTransaction(server, offer.partner_id, async (context) => {
    const published = await readPublished(server, offer)
    return movePublishing(context, published, { end, to, change: { document } })
  })
}
