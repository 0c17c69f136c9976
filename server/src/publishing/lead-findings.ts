import { error, type Finding } from '../marketplace-rules/finding.ts'
import type { OfferFacts } from './offer-facts.ts'

/**
 * What each way of sending leads needs, by its name in the Submission API.
 * Inferred: the specification has the members and does not say which of them a way cannot do without.
 */
const needs: Readonly<Record<string, readonly string[]>> = {
  AzureTableLeadConfiguration: ['connectionString'],
  AzureBlobLeadConfiguration: ['connectionString', 'containerName'],
  DynamicsCustomerRelationshipManagementLeadConfiguration: ['uri'],
  HttpsEndpointLeadConfiguration: ['httpsEndpointUri'],
  MarketoLeadConfiguration: ['serverID', 'munchkinAccountID', 'formID'],
  SalesForceLeadConfiguration: ['objectIdentifier'],
}

/** What is wrong with where the leads of an offer go: a way that is named must be a whole one; naming none is fine. */
export function leadFindings({ lead }: Pick<OfferFacts, 'lead'>): readonly Finding[] {
  if (!lead) return []
  const { members, secretNames } = lead
  const wanted = needs[String(members['resourceType'])] ?? []
  const missing = wanted.filter((name) => !secretNames.includes(name) && (members[name] ?? '') === '')
  return missing.map((name) =>
    error(
      { module: 'property', member: `leadConfiguration.${name}` },
      'LeadConfigurationIncomplete',
      `${name} is required where leads go this way.`,
    ),
  )
}
