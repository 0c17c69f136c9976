import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { commandLineApplication } from '@comptoir/contract/identity/first-party'
import { addCustomer, idIn } from '@comptoir/server/orders/sample-customer'
import { sandboxAccounts } from '@comptoir/server/sandbox/accounts'
import { installationAccounts } from '@comptoir/server/sandbox/installation-accounts'
import { SampleBrowser, type Shown } from '@comptoir/server/sign-in/sample-browser'
import { codeAt, timeStepAt } from '@comptoir/server/sign-in/totp-rules'
import { engines, expectError, PartnerApi, type PartnerCenter, startPartnerCenter } from '@comptoir/testing'

const requests = '/comptoir/v1/dataaccess/requests'
const resource = 'https://api.partnercenter.microsoft.com'
const newPassword = 'a quiet harbour at dawn'

interface OneTime {
  readonly userPrincipalName: string
  readonly oneTimePassword: string
}

for (const engine of engines)
  describe(`who may read a German customer’s data, over ${engine.name}`, { skip: engine.skip }, () => {
    let center: PartnerCenter
    let operator: PartnerApi
    let partner: PartnerApi
    let customerId: string
    let data: string

    before(async () => {
      const german = sandboxAccounts.filter(({ account }) => account.cloud === 'germany')
      const operators = installationAccounts.filter(({ account }) => account.kind === 'operator')
      center = await startPartnerCenter({ engine, accounts: [...german, ...operators] })
      operator = await center.api('global')
      partner = await center.api('germany')
    })
    after(() => center.close())

    const asForm = async (path: string, form: Readonly<Record<string, string>>) => {
      const answer = await center.server.app.inject({
        method: 'POST',
        url: path,
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        payload: new URLSearchParams(form).toString(),
      })
      return answer.json()
    }

    /** Through the pages: the password told once, a second factor, a password of one's own, and the device's question. */
    const approveDevice = async (userCode: string, { userPrincipalName, oneTimePassword }: OneTime): Promise<Shown> => {
      const browser = new SampleBrowser(center.server)
      const entry = await browser.open(`/common/oauth2/deviceauth?user_code=${userCode}`)
      const password = await browser.send(await browser.send(entry), { user_name: userPrincipalName })
      const setUp = await browser.send(password, { password: oneTimePassword })
      const seed = /secret=([A-Z2-7]+)/.exec(setUp.words)?.[1] ?? assert.fail(setUp.words)
      const choose = await browser.send(setUp, { code: codeAt(seed, timeStepAt(center.clock.epochMs())) })
      const question = await browser.send(choose, { new_password: newPassword, new_password_again: newPassword })
      return browser.send(question, { decision: 'yes' })
    }

    /** As `comptoir login` does, for somebody who signs in for the first time. */
    const signInFirst = async (tenant: string, person: OneTime): Promise<PartnerApi> => {
      const client_id = commandLineApplication.clientId
      const device = await asForm(`/${tenant}/oauth2/devicecode`, { client_id, resource })
      const done = await approveDevice(device.user_code, person)
      const form = { grant_type: 'device_code', client_id, resource, code: device.device_code }
      const told = await asForm(`/${tenant}/oauth2/token`, form)
      assert.equal(typeof told.access_token, 'string', `${JSON.stringify(told)} ${done.words}`)
      return new PartnerApi(center.server, told.access_token)
    }

    /** A customer of the German partner with an administrator of its own, and a request of the operator for its profile. */
    const askedCustomer = async (): Promise<{ readonly administrator: OneTime; readonly requestId: string }> => {
      customerId = idIn(await addCustomer(center, 'germany', 'DE'))
      const { partner_id: accountId } = center.account('germany').account
      data = `/comptoir/v1/dataaccess/accounts/${accountId}/customers/${customerId}`
      const made = await partner.post(`/comptoir/v1/customers/${customerId}/administrators`, {
        userPrincipalName: `karin@${await domainOf(customerId)}`,
        givenName: 'Karin',
        familyName: 'Voss',
      })
      assert.equal(made.status, 201, JSON.stringify(made.body))
      const body = { accountId, customerId, reason: 'Ticket 4711: an order cannot be found', scopes: ['profile'] }
      return { administrator: made.body, requestId: (await operator.post(requests, body)).body.id }
    }
    const domainOf = async (id: string): Promise<string> => {
      const path = `/comptoir/v1/customers/${id}/administrators`
      const foreign = { userPrincipalName: 'karin@elsewhere.example', givenName: 'Karin', familyName: 'Voss' }
      const { description } = (await expectError(partner.post(path, foreign), 'userDomainForeign')).body
      return /these are: ([^\s,]+)\.$/.exec(description)?.[1] ?? assert.fail(description)
    }

    for (const where of ['the partner’s tenant', 'organizations'])
      test(`the customer’s administrator, signed in at ${where}, decides; each attempt is listed to it`, async () => {
        const { administrator, requestId } = await askedCustomer()
        await expectError(operator.get(`${data}?scope=profile`), 'dataAccessNotGranted')
        const tenant = where === 'organizations' ? where : center.account('germany').account.tenant_id

        const customer = await signInFirst(tenant, administrator)

        const endsAt = new Date(center.clock.epochMs() + 86_400_000).toISOString()
        assert.equal((await customer.post(`${requests}/${requestId}/grant`, { endsAt })).body.open, true)
        const read = await operator.get(`${data}?scope=profile`)
        assert.deepEqual([read.status, read.body.requestId, read.body.items[0].id], [200, requestId, customerId])
        assert.equal((await customer.post(`${requests}/${requestId}/withdraw`)).body.open, false)
        await expectError(operator.get(`${data}?scope=profile`), 'dataAccessNotGranted')
        const reads = (await customer.get(`${data}/reads`)).body.items
        assert.deepEqual(
          reads.map(({ scope, allowed }: { scope: string; allowed: boolean }) => [scope, allowed]).sort(),
          [
            ['profile', false],
            ['profile', false],
            ['profile', true],
          ],
        )
      })

    test('a data trustee that the operator makes signs in at their own domain, and decides as well', async () => {
      const { requestId } = await askedCustomer()
      const made = await operator.post('/comptoir/v1/accounts/trustees', {
        cloud: 'germany',
        name: 'Treuhand',
        domain: 'treuhand.example',
        administrator: { userPrincipalName: 'thea@treuhand.example', givenName: 'Thea', familyName: 'Hafen' },
      })
      assert.equal(made.status, 201, JSON.stringify(made.body))

      const trustee = await signInFirst('treuhand.example', made.body.administrator)

      const endsAt = new Date(center.clock.epochMs() + 86_400_000).toISOString()
      assert.equal((await trustee.post(`${requests}/${requestId}/grant`, { endsAt })).body.open, true)
      assert.equal((await operator.get(`${data}?scope=profile`)).status, 200)
    })
  })
