import { createHash, createPrivateKey, createPublicKey, generateKeyPair, type KeyObject } from 'node:crypto'

/** A key that signs tokens, and its public half as JWKS publishes it. */
export interface SigningKey {
  readonly kid: string
  readonly privateKey: KeyObject
  readonly publicKey: KeyObject
  readonly modulus: string
  readonly exponent: string
  /** From when on it signs, on the system's clock; it is published before. */
  readonly signsFrom: string
}

/** A pair made ahead of its need: making one takes longer than everything else at first start. */
export function generateSigningKey(): Promise<KeyObject> {
  return new Promise((resolve, reject) => {
    generateKeyPair('rsa', { modulusLength: 2048 }, (cause, _public, key) => (cause ? reject(cause) : resolve(key)))
  })
}

/** A pair with its name, from an instant on. */
export function signingKey(privateKey: KeyObject, signsFrom: string): SigningKey {
  const publicKey = createPublicKey(privateKey)
  const { n = '', e = '' } = publicKey.export({ format: 'jwk' })
  const kid = createHash('sha1')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest('base64url')
  return { kid, privateKey, publicKey, modulus: n, exponent: e, signsFrom }
}

/** A private key as it is kept: the JWK that Node exports. */
export function keyText(key: SigningKey): string {
  return JSON.stringify(key.privateKey.export({ format: 'jwk' }))
}

/** The pair that `keyText` spelled. */
export function keyOfText(text: string, signsFrom: string): SigningKey {
  return signingKey(createPrivateKey({ key: JSON.parse(text), format: 'jwk' }), signsFrom)
}
