import { createHash, randomBytes, scrypt, timingSafeEqual } from 'node:crypto'

/** scrypt's cost; memory is 128 × cost × blockSize bytes. Secrets are 256 random bits, so this need not be slow. */
const cost = 1_024

/** The cost for what people think of: 16 MiB and some 50 ms a guess. */
const passwordCost = 16_384

const blockSize = 8
const hashLength = 32

/** A new secret: 256 random bits, in characters that need no escaping anywhere. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url')
}

/** Hashes a secret for keeping: scrypt, with its parameters and salt beside it. */
export function hashSecret(secret: string): Promise<string> {
  return hashed(secret, cost)
}

/** Hashes what a person thought of, and what others may therefore guess. */
export function hashPassword(password: string): Promise<string> {
  return hashed(password, passwordCost)
}

async function hashed(secret: string, N: number): Promise<string> {
  const salt = randomBytes(16)
  const hash = await derive(secret, salt, N, blockSize)
  return `scrypt$${N}$${blockSize}$${salt.toString('base64url')}$${hash.toString('base64url')}`
}

/** Whether a secret is the one that was hashed; takes the same time either way. */
export async function matchesSecret(secret: string, kept: string): Promise<boolean> {
  const [, keptCost = '', keptBlock = '', salt = '', hash = ''] = kept.split('$')
  const derived = await derive(secret, Buffer.from(salt, 'base64url'), Number(keptCost), Number(keptBlock))
  return timingSafeEqual(derived, Buffer.from(hash, 'base64url'))
}

/** Names a token in the store, so that who reads the store cannot use it. Tokens are 256 random bits: a plain hash does. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}

function derive(secret: string, salt: Buffer, N: number, r: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(secret, salt, hashLength, { N, r, p: 1, maxmem: 256 * N * r }, (cause, hash) =>
      cause ? reject(cause) : resolve(hash),
    )
  })
}
