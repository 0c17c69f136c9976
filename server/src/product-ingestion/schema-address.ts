import { refuse } from '../partner-center-error.ts'

/** The newest version that the articles name; versions sort as text, save that a preview comes before its release. */
const newestVersion = '2022-07-01'

const versionForm = /^\d{4}-\d{2}-\d{2}(-dev|-preview\d{1,3})?$/

/** Both hosts that schemas were published at, and the one for tests that samples show. */
const addressForm =
  /^https:\/\/(?:schema\.mp\.microsoft\.com|product-ingestion(?:-int)?\.azureedge\.net)\/schema\/([a-z][a-z0-9]*(?:-[a-z0-9]+)*)\/(\S+)$/

/**
 * The version that answers are of: the one that a client was written for, at most. @throws ingestionRequestInvalid
 */
export function versionAsked(sent: string | undefined): string {
  if (sent === undefined) return newestVersion
  if (!versionForm.test(sent))
    refuse('ingestionRequestInvalid', `$version has the form of a date, as ${newestVersion}: ${sent} does not.`)
  return sent
}

/** The address of a resource type's schema. */
export function schemaAddress(type: string, version: string): string {
  return `https://schema.mp.microsoft.com/schema/${type}/${version}`
}

/** The resource type that a `$schema` names; undefined where it has not the form of a schema's address. */
export function typeOfSchema(address: unknown): string | undefined {
  if (typeof address !== 'string') return undefined
  const [, type, version = ''] = addressForm.exec(address.trim()) ?? []
  return versionForm.test(version) ? type : undefined
}
