import { Type } from 'typebox'
import { accountManagers } from '../identity/role-sets.ts'
import { defineOperation } from '../operation.ts'
import { applicationCertificate, applicationKey, newApplicationKey } from '../schemas/application.ts'
import { collection } from '../schemas/collection.ts'
import { guid, oneOf, optional, text } from '../schemas/primitives.ts'

const everywhere = ['global', 'china', 'germany', 'usgov'] as const
const managed = { clouds: everywhere, auth: ['app', 'appUser'], roles: accountManagers, source: 'comptoir' } as const
const ofApplication = { params: { clientId: guid } } as const
const one = { params: { clientId: guid, keyId: guid } } as const

const displayName = optional(Type.String({ maxLength: 120 }))

export const listKeys = defineOperation({
  id: 'comptoir.applications.keys.list',
  title: 'List the keys of an application, without their values',
  method: 'GET',
  path: '/comptoir/v1/applications/{clientId}/keys',
  ...ofApplication,
  replies: { 200: collection(applicationKey) },
  list: 'whole',
  errors: ['applicationNotFound'],
  ...managed,
})

export const addKey = defineOperation({
  id: 'comptoir.applications.keys.add',
  title: 'Add a key to an application; its value is shown once',
  method: 'POST',
  path: '/comptoir/v1/applications/{clientId}/keys',
  ...ofApplication,
  body: Type.Object({
    displayName,
    /** ISO 8601 instant; default: now. */
    startsAt: optional(text),
    /** ISO 8601 instant, at most two years after the start; excludes `duration`. */
    endsAt: optional(text),
    /** Half a year, one year or two; default: one year. */
    duration: optional(oneOf(['P6M', 'P1Y', 'P2Y'])),
  }),
  replies: { 201: newApplicationKey },
  errors: ['applicationNotFound', 'applicationNative', 'roleNotGivable', 'keyPeriodInvalid', 'keyLimitReached'],
  audit: { resourceType: 'application_key', operationType: 'add_application_key' },
  tellsSecret: true,
  ...managed,
})

export const deleteKey = defineOperation({
  id: 'comptoir.applications.keys.delete',
  title: 'Delete a key of an application',
  method: 'DELETE',
  path: '/comptoir/v1/applications/{clientId}/keys/{keyId}',
  ...one,
  replies: { 204: null },
  errors: ['applicationNotFound', 'keyNotFound', 'roleNotGivable'],
  audit: { resourceType: 'application_key', operationType: 'delete_application_key' },
  ...managed,
})

export const listCertificates = defineOperation({
  id: 'comptoir.applications.certificates.list',
  title: 'List the certificates of an application',
  method: 'GET',
  path: '/comptoir/v1/applications/{clientId}/certificates',
  ...ofApplication,
  replies: { 200: collection(applicationCertificate) },
  list: 'whole',
  errors: ['applicationNotFound'],
  ...managed,
})

export const addCertificate = defineOperation({
  id: 'comptoir.applications.certificates.add',
  title: 'Add a certificate to an application',
  method: 'POST',
  path: '/comptoir/v1/applications/{clientId}/certificates',
  ...ofApplication,
  body: Type.Object({
    displayName,
    /** PEM, or DER in base64; without its private key. */
    certificate: Type.String({ minLength: 1, maxLength: 20_000 }),
  }),
  replies: { 201: applicationCertificate },
  errors: [
    'applicationNotFound',
    'applicationNative',
    'roleNotGivable',
    'certificateUnreadable',
    'certificateWeak',
    'certificateExpired',
    'certificateTaken',
    'keyLimitReached',
  ],
  audit: { resourceType: 'application_certificate', operationType: 'add_application_certificate' },
  ...managed,
})

export const deleteCertificate = defineOperation({
  id: 'comptoir.applications.certificates.delete',
  title: 'Delete a certificate of an application',
  method: 'DELETE',
  path: '/comptoir/v1/applications/{clientId}/certificates/{keyId}',
  ...one,
  replies: { 204: null },
  errors: ['applicationNotFound', 'certificateNotFound', 'roleNotGivable'],
  audit: { resourceType: 'application_certificate', operationType: 'delete_application_certificate' },
  ...managed,
})
