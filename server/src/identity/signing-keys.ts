import { createHash, createPrivateKey, createPublicKey, generateKeyPair, type KeyObject } from 'node:crypto'
import type { Store } from '../store/store.ts'
import { allSigningKeys, insertSigningKey } from './account-store.ts'

/** A key that signs tokens, and its public half as JWKS publishes it. */
export interface SigningKey {
  readonly kid: string
  readonly privateKey: KeyObject
  readonly publicKey: KeyObject
  readonly modulus: string
  readonly exponent: string
}

/** A pair made ahead of its need: making one takes longer than everything else at first start. */
export function generateSigningKey(): Promise<KeyObject> {
  return new Promise((resolve, reject) => {
    generateKeyPair('rsa', { modulusLength: 2048 }, (cause, _public, key) => (cause ? reject(cause) : resolve(key)))
  })
}

/** Loads the keys that were stored; stores a first one where there is none. The newest is last, and signs. */
export async function loadSigningKeys(
  store: Store,
  now: string,
  generate: () => Promise<KeyObject>,
): Promise<readonly SigningKey[]> {
  const stored = await store.read.all(allSigningKeys, {})
  if (stored.length > 0) return stored.map(({ private_jwk }) => signingKey(privateKeyOf(private_jwk)))
  const key = signingKey(await generate())
  const private_jwk = JSON.stringify(key.privateKey.export({ format: 'jwk' }))
  await store.write((db) => db.run(insertSigningKey, { kid: key.kid, private_jwk, created_at: now }))
  return [key]
}

/** Stored by this file alone, as the JWK that Node exports. */
function privateKeyOf(text: string): KeyObject {
  return createPrivateKey({ key: JSON.parse(text), format: 'jwk' })
}

function signingKey(privateKey: KeyObject): SigningKey {
  const publicKey = createPublicKey(privateKey)
  const { n = '', e = '' } = publicKey.export({ format: 'jwk' })
  const kid = createHash('sha1')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest('base64url')
  return { kid, privateKey, publicKey, modulus: n, exponent: e }
}
