import type { packageConfigurationRequest } from '@comptoir/contract/ingestion/package-configurations/schemas'
import type { Static } from 'typebox'
import { resourceManagerTestDrive, testDriveConfigurationKind } from '../marketplace/default-drafts.ts'
import { testDriveId } from '../marketplace/market-plan-store.ts'
import type { Members } from '../marketplace/part-document.ts'

type Configuration = Static<typeof packageConfigurationRequest>

/** A package that a configuration refers to. */
export interface PackageReference {
  readonly type: string
  readonly value: string
}

/**
 * The kinds that a configuration may be of: its own, since what a product or a plan is does not change. Test drives may
 * run in Dynamics, for its offers, or in resources of the publisher's.
 * Inferred: the specification lists the kinds, and no rule for them.
 */
export function allowedKinds(kind: string, productKind: string, variantId: string): readonly string[] {
  if (variantId !== testDriveId) return [kind]
  return [...new Set([testDriveConfigurationKind(productKind), resourceManagerTestDrive])]
}

/** The packages that a configuration refers to. */
export function referencesIn(configuration: Configuration): readonly PackageReference[] {
  return 'packageReferences' in configuration ? (configuration.packageReferences ?? []) : []
}

/** Kinds whose packages are versions of what a plan deploys. */
const versionedKinds: readonly string[] = [
  'AzureManagedApplicationPackageConfiguration',
  'AzureSolutionTemplatePackageConfiguration',
]

/** What to say where packages are named without their version. Inferred: clients send both or neither. */
export function missingVersion(configuration: Configuration): string | undefined {
  if (!versionedKinds.includes(configuration.resourceType) || referencesIn(configuration).length === 0) return undefined
  const { version } = 'version' in configuration ? configuration : {}
  return version === undefined || version === '' ? 'The packages need a version.' : undefined
}

/** Members that clients were seen to read and never to send: the service's own, which a replacement leaves alone. */
const serviceMembers = ['publisherManagementMode', 'customerAccessEnableState'] as const

/** Truth values that clients send as texts. */
const flags = ['allowJitAccess', 'canEnableCustomerActions'] as const

/** A configuration as it is kept, in place of the one on record. */
export function configurationMembers(kept: Members, sent: Members): Members {
  const own = serviceMembers.filter((name) => kept[name] !== undefined && sent[name] === undefined)
  const texts = flags.filter((name) => typeof sent[name] === 'string')
  return {
    ...sent,
    ...Object.fromEntries(texts.map((name) => [name, sent[name] === 'true'])),
    ...Object.fromEntries(own.map((name) => [name, kept[name]])),
  }
}
