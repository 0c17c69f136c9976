import type { BlobService } from '../blobs/blob-service.ts'
import { isMembers } from '../marketplace/core-member.ts'
import type { Members } from '../marketplace/part-document.ts'
import type { PortalDefinition, PortalPlan } from '../marketplace/portal-definition.ts'
import { withReferences } from '../marketplace/portal-files.ts'
import type { OfferSent } from './draft-rules.ts'
import { defaultOfferMembers, defaultPlanMembers } from './offer-type-members.ts'
import { type SecretsByPlace, separateSecrets } from './portal-secrets.ts'

/**
 * The draft that a request means: every member that the offer type knows is there, files that were uploaded here stand as
 * references, secrets are apart. An offer without a name has its id for one.
 */
export function draftOfRequest(
  { offerId, body: { definition = {} } }: OfferSent,
  {
    offerType,
    blobs,
    partnerId,
  }: { readonly offerType: string; readonly blobs: BlobService; readonly partnerId: string },
): { readonly definition: PortalDefinition; readonly secrets: SecretsByPlace } {
  const { displayText = '', offer = {}, plans = [] } = definition
  const referring = (members: Members): Members => {
    const referred = withReferences(members, blobs, partnerId)
    return isMembers(referred) ? referred : {}
  }
  return separateSecrets({
    displayText: displayText.trim() === '' ? offerId : displayText,
    offer: withDefaults(referring(offer), defaultOfferMembers(offerType)),
    plans: plans.map(
      (plan): PortalPlan => ({
        ...withDefaults(referring(plan), defaultPlanMembers(offerType)),
        planId: plan.planId,
      }),
    ),
  })
}

/** Null says nothing: the default stands in its place. */
function withDefaults(members: Members, defaults: Members): Members {
  const missing = Object.entries(defaults).filter(([name]) => (members[name] ?? null) === null)
  return { ...members, ...Object.fromEntries(missing) }
}
