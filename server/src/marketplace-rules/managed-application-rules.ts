import { isMembers, listOf } from '../marketplace/core-member.ts'
import type { Members } from '../marketplace/part-document.ts'
import { error, type Finding, type FindingTarget, within } from './finding.ts'
import { isGuid } from './guid-form.ts'

/** Limits of a managed application. @see azure-app-managed, plan-azure-app-managed-app */
const mostAuthorizations = 100
const mostPolicies = 5
const longestPolicyName = 50

/**
 * What is wrong with the technical configuration of a managed application: who manages it, and the policies in it; nothing
 * for configurations of other kinds. Its version and its packages are not looked at. @see azure-app-managed
 */
export function checkManagedApplication(configuration: unknown, target: FindingTarget): readonly Finding[] {
  if (!isMembers(configuration)) return []
  if (configuration['resourceType'] !== 'AzureManagedApplicationPackageConfiguration') return []
  return [
    ...(isManaged(configuration) ? checkManagers(configuration, target) : []),
    ...checkPolicies(listOf(configuration['policies']), within(target, '.policies')),
  ]
}

/** Inferred: publishers may leave an application to its customers, and clients leave the word out where they do not. */
function isManaged({ publisherManagementMode: mode }: Members): boolean {
  return typeof mode !== 'string' || mode === '' || mode.toLowerCase() === 'managed'
}

function checkManagers(configuration: Members, target: FindingTarget): readonly Finding[] {
  const authorizations = listOf(configuration['publicAzureAuthorizations'])
  const list = within(target, '.publicAzureAuthorizations')
  const tenant = within(target, '.publicAzureTenantID')
  return [
    ...(isGuid(configuration['publicAzureTenantID'])
      ? []
      : [error(tenant, 'TenantInvalid', 'A managed application names the tenant of those who manage it, by its id.')]),
    ...(authorizations.length === 0
      ? [error(list, 'MemberMissing', 'A managed application names those who manage it.')]
      : []),
    ...checkCount(authorizations, mostAuthorizations, list),
    ...authorizations
      .slice(0, mostAuthorizations)
      .flatMap((authorization, index) => checkAuthorization(authorization, within(list, `[${index}]`))),
  ]
}

function checkAuthorization({ principalID, roleDefinitionID }: Members, target: FindingTarget): readonly Finding[] {
  const ids = { principalID, roleDefinitionID }
  return Object.entries(ids)
    .filter(([, id]) => !isGuid(id))
    .map(([name]) => error(within(target, `.${name}`), 'AuthorizationInvalid', `${name} must be a GUID.`))
}

function checkCount(list: readonly unknown[], most: number, target: FindingTarget): readonly Finding[] {
  if (list.length <= most) return []
  return [error(target, 'ListTooLong', `There may be ${most} of these at most, not ${list.length}.`)]
}

/** Each policy once, with a name that is not too long. @see plan-azure-app-managed-app */
function checkPolicies(policies: readonly Members[], target: FindingTarget): readonly Finding[] {
  const read = policies.slice(0, mostPolicies)
  const ids = read.flatMap(({ policyDefinitionID: id }) => (typeof id === 'string' ? [id.toLowerCase()] : []))
  const isLong = ({ policyName: name }: Members) => typeof name === 'string' && [...name].length > longestPolicyName
  return [
    ...checkCount(policies, mostPolicies, target),
    ...(new Set(ids).size < ids.length
      ? [error(target, 'PolicyTwice', 'A managed application has each policy once.')]
      : []),
    ...(read.some(isLong)
      ? [error(target, 'TextTooLong', `The name of a policy has ${longestPolicyName} characters at most.`)]
      : []),
  ]
}
