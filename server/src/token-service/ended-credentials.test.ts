import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type PartnerCenter, startPartnerCenter } from '@comptoir/testing'
import { sandboxAccounts } from '../sandbox/accounts.ts'
import { type Parameter, query } from '../store/query.ts'

const csp = 'https://api.partnercenter.microsoft.com'

const disableApplication = query((db, p: Parameter<{ client_id: string }>) =>
  db.updateTable('application').set({ enabled: 0 }).where('client_id', '=', p('client_id')),
)

describe('credentials that time or an administrator ended', () => {
  const [first] = sandboxAccounts
  assert.ok(first)
  const { account, application, administrator } = first

  const ask = async (center: PartnerCenter, form: Record<string, string>): Promise<number[]> => {
    const answer = await center.server.app.inject({
      method: 'POST',
      url: `/${account.tenant_id}/oauth2/token`,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams({
        client_id: application.clientId,
        client_secret: application.secret,
        resource: csp,
        ...form,
      }).toString(),
    })
    return answer.json().error_codes
  }

  test('a refresh token that nobody used for 90 days is worth nothing', async () => {
    const center = await startPartnerCenter()
    const form = { grant_type: 'refresh_token', refresh_token: administrator.refreshToken }

    center.clock.advance('P89D')
    const used = await ask(center, form)
    center.clock.advance('P89D')
    const usedAgain = await ask(center, form)
    center.clock.advance('P90D')
    const idle = await ask(center, form)

    assert.deepEqual([used, usedAgain, idle], [undefined, undefined, [700082]])
    await center.close()
  })

  test('a key ends two years after it was made', async () => {
    const center = await startPartnerCenter()

    center.clock.advance('P2Y')

    assert.deepEqual(await ask(center, { grant_type: 'client_credentials' }), [7000222])
    await center.close()
  })

  test('an application that was disabled gets no token', async () => {
    const center = await startPartnerCenter()
    await center.server.store.write((db) => db.run(disableApplication, { client_id: application.clientId }))

    assert.deepEqual(await ask(center, { grant_type: 'client_credentials' }), [7000112])
    await center.close()
  })
})
