import assert from 'node:assert/strict'
import { operations } from '@comptoir/contract/operations'

/** The resources of each cloud's partner centre, as clients name them. */
export const resources = {
  csp: 'https://api.partnercenter.microsoft.com',
  cpp: 'https://cloudpartner.azure.com',
  submission: 'https://api.partner.microsoft.com',
} as const

/** What a v2 client asks for a resource. */
export function defaultScope(resource: keyof typeof resources): string {
  return `${resources[resource]}/.default`
}

/** Asserts that the CSP API takes a token: it lists the partner's customers. */
export async function expectCustomers(origin: string, token: string): Promise<void> {
  const { status, text } = await call(`${origin}/v1/customers`, token)
  assert.equal(status, 200, text)
  assert.match(text, /"items":\[\]/)
}

/** Asserts that the CSP API refuses a token that is for another resource. */
export async function expectCustomersRefused(origin: string, token: string): Promise<void> {
  const { status, text } = await call(`${origin}/v1/customers`, token)
  assert.equal(status, 401, text)
  assert.match(text, /the token is for another resource/)
}

/**
 * Asserts that an API for publishers knows a token as its own: it lists what there is, or says that the cloud does not
 * offer the operation, which it says to known callers alone.
 */
export async function expectPublisherKnown(
  { origin, cloud }: { readonly origin: string; readonly cloud: string },
  api: 'cpp' | 'submission',
  token: string,
): Promise<void> {
  const operation = operations[api === 'cpp' ? 'cpp.offers.list' : 'ingestion.products.list']
  const offered = operation.clouds.some((each) => each === cloud)
  const path = operation.path.replace('{publisherId}', 'contoso')
  const { status, text } = await call(`${origin}${path}?api-version=2017-10-31`, token)
  assert.equal(status, offered ? 200 : 403, text)
  assert.match(text, offered ? /\[/ : /not offered in/)
}

/** The claims of a token, unchecked. */
export function claimsOf(token: string): Readonly<Record<string, unknown>> {
  const claims: unknown = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString())
  assert.ok(typeof claims === 'object' && claims !== null)
  return { ...claims }
}

async function call(url: string, token: string): Promise<{ readonly status: number; readonly text: string }> {
  const answer = await fetch(url, { headers: { authorization: `Bearer ${token}` } })
  return { status: answer.status, text: await answer.text() }
}
