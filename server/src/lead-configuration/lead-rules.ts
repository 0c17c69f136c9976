import type { leadConfiguration } from '@comptoir/contract/ingestion/lead-configuration/schemas'
import type { Static } from 'typebox'

type LeadConfiguration = Static<typeof leadConfiguration>

/**
 * What is wrong with where leads are to go: addresses of people have an `@`, leads sent to an address go there by HTTPS.
 * Inferred: the specification has the members, and no rule for them.
 */
export function wrongInLeads(configuration: LeadConfiguration): Readonly<Record<string, readonly string[]>> {
  const { contactEmail, dailyDigestEmailContacts = [] } = configuration
  const people = [
    ...(contactEmail === undefined ? [] : [['contactEmail', contactEmail] as const]),
    ...dailyDigestEmailContacts.map((address, index) => [`dailyDigestEmailContacts[${index}]`, address] as const),
  ]
  const wrong = people.filter(([, address]) => address !== '' && !/^[^@\s]+@[^@\s]+$/.test(address))
  const uri = 'httpsEndpointUri' in configuration ? (configuration.httpsEndpointUri ?? '') : ''
  return {
    ...Object.fromEntries(wrong.map(([path, address]) => [path, [`The field is invalid (value '${address}').`]])),
    ...(uri === '' || isHttps(uri)
      ? {}
      : { httpsEndpointUri: ['Leads are sent to an address that begins with https://.'] }),
  }
}

function isHttps(address: string): boolean {
  return URL.parse(address)?.protocol === 'https:'
}
