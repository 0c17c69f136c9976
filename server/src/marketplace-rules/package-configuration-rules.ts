import { isMembers, listOf } from '../marketplace/core-member.ts'
import type { Members } from '../marketplace/part-document.ts'
import { error, type Finding, type FindingTarget, quoted, within } from './finding.ts'
import { checkManagedApplication } from './managed-application-rules.ts'
import { isPackageVersion } from './package-version.ts'

/** Configurations whose packages have a version. @see azure-app-managed, azure-app-solution */
const versioned: ReadonlySet<unknown> = new Set([
  'AzureManagedApplicationPackageConfiguration',
  'AzureSolutionTemplatePackageConfiguration',
])

/** Configurations that are nothing without a package. */
const packaged: ReadonlySet<unknown> = new Set([...versioned, 'Dynamics365BusinessCentralPackageConfiguration'])

/**
 * What is wrong with the technical configuration of an offer or a plan; nothing for kinds that have no rules. Whether the
 * packages are there is for the caller to ask.
 */
export function checkPackageConfiguration(configuration: unknown, target: FindingTarget): readonly Finding[] {
  if (!isMembers(configuration)) return [error(target, 'MemberMissing', 'There is no technical configuration.')]
  const { resourceType } = configuration
  return [
    ...(versioned.has(resourceType) ? checkVersion(configuration, within(target, '.version')) : []),
    ...(packaged.has(resourceType) ? checkReferences(configuration, within(target, '.packageReferences')) : []),
    ...checkManagedApplication(configuration, target),
  ]
}

function checkVersion({ version }: Members, target: FindingTarget): readonly Finding[] {
  if (typeof version === 'string' && isPackageVersion(version)) return []
  const found = typeof version === 'string' && version !== '' ? `, not ${quoted(version)}` : ''
  return [error(target, 'PackageVersionInvalid', `The version of a package has the form 1.0.0${found}.`)]
}

function checkReferences({ packageReferences }: Members, target: FindingTarget): readonly Finding[] {
  const named = listOf(packageReferences).some(({ value }) => typeof value === 'string' && value !== '')
  return named ? [] : [error(target, 'PackageMissing', 'There is no package.')]
}
