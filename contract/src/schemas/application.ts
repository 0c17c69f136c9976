import { type Static, Type } from 'typebox'
import { roleIdList } from './person.ts'
import { instant, oneOf, text } from './primitives.ts'

/** What an application is: `web` keeps a secret, `native` cannot. */
export const applicationKind = oneOf(['web', 'native'])

/** An application of the account. Without a role it is in the directory alone, and not associated. */
export const application = Type.Object({
  clientId: text,
  objectId: text,
  tenantId: text,
  name: text,
  kind: applicationKind,
  roles: roleIdList,
  replyUrls: Type.Array(text),
  appIdUri: Type.Optional(text),
  /** `registered` until somebody confirms it, where the cloud wants that. */
  registration: oneOf(['registered', 'confirmed']),
  enabled: Type.Boolean(),
  createdAt: instant,
})
/** An application of the account, as the API answers it. */
export type Application = Static<typeof application>

const credential = {
  keyId: text,
  displayName: text,
  startsAt: instant,
  endsAt: instant,
  state: oneOf(['notYet', 'active', 'ended']),
}

/** A key of an application, without its value. */
export const applicationKey = Type.Object({
  ...credential,
  hint: Type.String({ description: 'the first characters of the value' }),
})
/** A key of an application, without its value. */
export type ApplicationKey = Static<typeof applicationKey>

/** A key that was just made: its value is told here alone. */
export const newApplicationKey = Type.Object({ ...applicationKey.properties, value: text })

/** A certificate with which an application proves itself. */
export const applicationCertificate = Type.Object({
  ...credential,
  subject: text,
  thumbprint: Type.String({ description: 'SHA-1 of the certificate, base64url: x5t' }),
  thumbprintSha256: Type.String({ description: 'SHA-256 of the certificate, base64url: x5t#S256' }),
})
/** A certificate with which an application proves itself. */
export type ApplicationCertificate = Static<typeof applicationCertificate>
