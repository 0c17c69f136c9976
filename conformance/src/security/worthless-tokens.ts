import { createHmac, createPublicKey, generateKeyPairSync, sign as signBytes } from 'node:crypto'
import type { Cloud } from '@comptoir/contract/cloud'
import { clouds } from '@comptoir/contract/clouds/clouds'
import type { Tokens } from '@comptoir/server/identity/tokens'
import { type PartnerCenter, tampered } from '@comptoir/testing'

/** A token that no API may take, and what is wrong with it. */
export interface WorthlessToken {
  readonly name: string
  readonly token: string
  /** Set for what is tried everywhere: expired, tampered with, forged, of another cloud. */
  readonly plain?: true
}

const unknown = '00000000-0000-4000-8000-00000000dead'

type Claims = Parameters<Tokens['sign']>[0]

/** One key for all: making one takes longer than the tests. */
const forger = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey

/**
 * All kinds of tokens that must not pass: of the wrong time, tampered with, forged, and properly signed ones whose claims
 * do not belong together. Each was right but for one thing.
 */
export async function worthlessTokens(center: PartnerCenter, cloud: Cloud): Promise<readonly WorthlessToken[]> {
  const good = await center.token(cloud.id, 'appUser')
  const [head = '', body = '', signature = ''] = good.split('.')
  const claims: Claims = decoded(body)
  const forged = (header: object, sign: (input: string) => string) => {
    const input = `${encoded({ ...decoded(head), ...header })}.${body}`
    return `${input}.${sign(input)}`
  }
  const byForger = (input: string) => signBytes('RSA-SHA256', Buffer.from(input), forger).toString('base64url')
  const published = await publishedKey(center, cloud)
  return [
    { name: 'words that are no token', token: 'nonsense' },
    { name: 'a token whose claims are no JSON', token: `${head}.bm9uc2Vuc2U.${signature}` },
    { name: 'a token whose claims were changed', token: tampered(good, { oid: unknown }), plain: true },
    { name: 'a token whose life was made longer', token: tampered(good, { exp: (claims.exp ?? 0) + 86_400 }) },
    { name: 'a token whose signature was changed', token: `${head}.${body}.${flipped(signature)}` },
    { name: 'a token whose signature is missing', token: `${head}.${body}.` },
    { name: 'a token that says it needs no signature', token: forged({ alg: 'none' }, () => '') },
    { name: 'a token signed by another key under the known name', token: forged({}, byForger), plain: true },
    { name: 'a token signed by a key that nobody knows', token: forged({ kid: 'unknown' }, byForger) },
    {
      name: 'a token signed with the published key as if it were a shared secret',
      token: forged({ alg: 'HS256' }, (input) => createHmac('sha256', published).update(input).digest('base64url')),
    },
    ...(await signedButWrong(center, cloud, claims)),
  ]
}

/** Signed by the real key: what nobody but the service itself could make, and still must not count. */
async function signedButWrong(center: PartnerCenter, cloud: Cloud, claims: Claims): Promise<readonly WorthlessToken[]> {
  const now = Math.floor(center.server.clock.epochMs() / 1000)
  const others = clouds.filter((each) => each !== cloud)
  const foreign = center.account(others[0]?.id ?? '')
  const { exp: _, ...endless } = claims
  const sign = async (name: string, wrong: Claims): Promise<WorthlessToken> => ({
    name,
    token: await center.server.tokens.sign(wrong),
  })
  const plain = await Promise.all([
    sign('a token that has expired', { ...claims, exp: now - 1 }),
    ...others.map((each) => sign(`a token issued by ${each.name}`, { ...claims, iss: issuerOf(each, claims) })),
  ])
  const rest = [
    sign('a token that does not hold yet', { ...claims, nbf: now + 60 }),
    sign('a token without an end', endless),
    sign('a token for a resource that nobody knows', { ...claims, aud: 'https://nowhere.example' }),
    sign('a token of an unknown tenant', { ...claims, tid: unknown }),
    sign("a token of another account's tenant", { ...claims, tid: foreign.account.tenant_id }),
    sign("a token for another account's application", { ...claims, appid: foreign.application.clientId }),
    sign("a token for another account's user", { ...claims, oid: foreign.administrator.userId }),
  ]
  return [...plain.map((each) => ({ ...each, plain: true as const })), ...(await Promise.all(rest))]
}

/** As a client reads it, in the form that libraries were once fooled with. */
async function publishedKey(center: PartnerCenter, cloud: Cloud): Promise<string> {
  const { tenant_id } = center.account(cloud.id).account
  const answer = await center.server.app.inject(`/${tenant_id}/discovery/keys`)
  const [jwk] = answer.json().keys
  return createPublicKey({ key: jwk, format: 'jwk' }).export({ type: 'spki', format: 'pem' }).toString()
}

function issuerOf({ issuerV1 }: Cloud, { tid }: Claims): string {
  return issuerV1.value.replace('{tenantId}', String(tid))
}

function decoded(part: string) {
  return JSON.parse(Buffer.from(part, 'base64url').toString())
}

function encoded(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url')
}

/** Another first character: of the last one not every bit counts. */
function flipped(signature: string): string {
  return `${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}`
}
