import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startPartnerCenter } from '@comptoir/testing'

const forwarded = { 'x-forwarded-proto': 'https', 'x-forwarded-host': 'partners.harbour.example' }

async function tokenEndpoint(trustProxy: readonly string[], remoteAddress: string): Promise<string> {
  const center = await startPartnerCenter({ trustProxy })
  const answer = await center.server.app.inject({
    url: `/${center.account('global').account.tenant_id}/v2.0/.well-known/openid-configuration`,
    headers: forwarded,
    remoteAddress,
  })
  await center.close()
  return new URL(answer.json().token_endpoint).origin
}

test('a proxy that is named says by which address it was asked', async () => {
  assert.equal(await tokenEndpoint(['10.0.0.0/8'], '10.1.2.3'), 'https://partners.harbour.example')
})

test('what anybody else says of that is not believed', async () => {
  assert.match(await tokenEndpoint(['10.0.0.0/8'], '192.0.2.7'), /^http:\/\/localhost/)
  assert.match(await tokenEndpoint([], '10.1.2.3'), /^http:\/\/localhost/)
})
