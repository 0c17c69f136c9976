import type * as operations from '@comptoir/contract/csp/profiles/operations'
import type { Output } from '@comptoir/contract/operation'
import { etagOf } from '../etag.ts'
import type { ProfileKind } from './profile-store.ts'

/** Each profile as the wire shows it. */
export interface Profiles {
  readonly organization: Output<typeof operations.getOrganizationProfile>
  readonly legalBusiness: Output<typeof operations.getLegalBusinessProfile>
  readonly billing: Output<typeof operations.getBillingProfile>
  readonly support: Output<typeof operations.getSupportProfile>
}

type Frame = 'profileType' | 'links' | 'attributes'

/** A profile as it is stored: what the partner says of itself, without what every answer adds. */
export type BareProfile<Kind extends ProfileKind> = Omit<Profiles[Kind], Frame>

interface FrameFacts {
  readonly profileType: string
  readonly uri: string
  readonly objectType: string
  /** Whether the articles show a version. */
  readonly hasEtag: boolean
}

/** What answers add to each profile, spelled as the articles' examples spell it. */
const frames: Readonly<Record<ProfileKind, FrameFacts>> = {
  organization: {
    profileType: 'OrganizationProfile',
    uri: '/profiles/organization',
    objectType: 'OrganizationProfile',
    hasEtag: true,
  },
  legalBusiness: {
    profileType: 'LegalBusinessProfile',
    uri: '/profiles/legalbusiness',
    objectType: 'LegalBusinessProfile',
    hasEtag: false,
  },
  billing: { profileType: 'BillingProfile', uri: '/profiles/billing', objectType: 'BillingProfile', hasEtag: true },
  support: {
    profileType: 'support_profile',
    uri: '/v1/profiles/support',
    objectType: 'PartnerSupportProfile',
    hasEtag: false,
  },
}

/** A stored profile with its type, links and attributes. */
export function profileDocument<Kind extends ProfileKind>(
  partnerId: string,
  kind: Kind,
  { version, profile }: { readonly version: number; readonly profile: BareProfile<Kind> },
) {
  const { profileType, uri, objectType, hasEtag } = frames[kind]
  return {
    ...profile,
    profileType,
    links: { self: { uri, method: 'GET', headers: [] } },
    attributes: { ...(hasEtag ? { etag: etagOf(`${partnerId}-${kind}`, version) } : {}), objectType },
  }
}

/** What of a sent profile is stored: not what answers add. */
export function withoutFrame<Sent extends object>(sent: Sent & { readonly [Member in Frame]?: unknown }) {
  const { profileType: _, links: __, attributes: ___, ...bare } = sent
  return bare
}

/** The profile of an organisation in the Microsoft Partner Network. */
export function mpnDocument(mpnId: string, partnerName: string): Output<typeof operations.getMpnProfile> {
  return {
    mpnId,
    partnerName,
    profileType: 'MpnProfile',
    links: { self: { uri: '/profiles/mpn', method: 'GET', headers: [] } },
    attributes: { objectType: 'MpnProfile' },
  }
}
