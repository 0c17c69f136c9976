import { Type } from 'typebox'
import { defineOperation } from '../operation.ts'
import { instant, text } from '../schemas/primitives.ts'

/** Makes the key that signs tokens give way to a new one at once, as when it may be in wrong hands. */
export const rotateSigningKeys = defineOperation({
  id: 'comptoir.signingKeys.rotate',
  title: 'Sign tokens with a new key from now on',
  method: 'POST',
  path: '/comptoir/v1/signing-keys/rotate',
  replies: { 200: Type.Object({ keys: Type.Array(Type.Object({ kid: text, signsFrom: instant })) }) },
  errors: [],
  audit: { resourceType: 'signing_key', operationType: 'rotate_signing_keys' },
  clouds: ['global', 'china', 'germany', 'usgov'],
  auth: ['appUser'],
  roles: ['operator'],
  source: 'comptoir',
})
