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
  // Only what was sent is searched for secrets: no default is one.
  const { definition: sent, secrets } = separateSecrets({
    displayText: displayText.trim() === '' ? offerId : displayText,
    offer: referring(offer),
    plans: plans.map((plan): PortalPlan => ({ ...referring(plan), planId: plan.planId })),
  })
  return {
    definition: {
      displayText: sent.displayText,
      offer: withDefaults(defaultOfferMembers(offerType))(sent.offer),
      plans: sent.plans.map(withDefaults(defaultPlanMembers(offerType))),
    },
    secrets,
  }
}

/**
 * What gives members the defaults that they lack. Null says nothing: the default stands in its place. Plans of an offer
 * mostly lack the same, so what was put together for one serves the next.
 */
function withDefaults(defaults: Members): <Sent extends Members>(members: Sent) => Sent {
  let lacking: readonly string[] = []
  let lacked: Members = {}
  return (members) => {
    const names = Object.keys(defaults).filter((name) => (members[name] ?? null) === null)
    if (names.length !== lacking.length || names.some((name, index) => name !== lacking[index])) {
      lacking = names
      lacked = Object.fromEntries(names.map((name) => [name, defaults[name]]))
    }
    return { ...members, ...lacked }
  }
}
