import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ConfidentialClientApplication, InteractionRequiredAuthError } from '@azure/msal-node'
import { inEveryCloud, type Scene } from './every-cloud.ts'
import { claimsOf, defaultScope, expectCustomers } from './token-use.ts'
import { vendorBeside } from './vendor-account.ts'

const redirectUri = 'http://localhost:8477/signed-in'
const scopes = [defaultScope('csp')]

inEveryCloud("@azure/msal-node, for a control panel vendor's application", (scene) => {
  test('is told that the partner declined', async () => {
    const { administrator } = scene()
    const address = await vendors(scene()).getAuthCodeUrl({ scopes, redirectUri, state: 'kept' })

    const { answer } = await administrator.signIn(address, { declines: true })

    assert.deepEqual([answer.get('error'), answer.get('state')], ['access_denied', 'kept'])
  })

  test('acts for the partner whose administrator consented, whatever the tenant', async () => {
    const { account, https } = scene()
    const client = vendors(scene())

    const { accessToken, tenantId } = await consented(client, scene())

    assert.equal(tenantId, account.account.tenant_id)
    assert.equal(claimsOf(accessToken)['tid'], account.account.tenant_id)
    await expectCustomers(https, accessToken)
  })

  test('has to ask again for what nobody consented to', async () => {
    const client = vendors(scene())
    const { account: person } = await consented(client, scene())

    const asking = client.acquireTokenSilent({
      scopes: [defaultScope('submission')],
      account: person ?? assert.fail('no account'),
    })

    await assert.rejects(asking, (error) => {
      assert.ok(error instanceof InteractionRequiredAuthError, String(error))
      assert.deepEqual([error.errorCode, error.subError], ['invalid_grant', 'consent_required'])
      assert.match(error.errorMessage, /AADSTS65001/)
      return true
    })
  })
})

/** The vendor's client, which knows no tenant beforehand. */
function vendors({ account, https }: Scene): ConfidentialClientApplication {
  const { clientId, secret: clientSecret } = vendorBeside(account).application
  const authority = `${https}/common`
  return new ConfidentialClientApplication({
    auth: { clientId, clientSecret, authority, knownAuthorities: [new URL(https).host] },
  })
}

async function consented(client: ConfidentialClientApplication, { administrator }: Scene) {
  const { answer } = await administrator.signIn(await client.getAuthCodeUrl({ scopes, redirectUri }))
  return await client.acquireTokenByCode({ scopes, redirectUri, code: answer.get('code') ?? '' })
}
