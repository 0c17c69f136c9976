import assert from 'node:assert/strict'
import { createHash, createPublicKey, X509Certificate } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { engines, expectError, fetchToken, PartnerApi, type PartnerCenter, startPartnerCenter } from '@comptoir/testing'
import { actingFor, sampleNewUser } from '../people/sample-people.ts'
import { certificatesOf } from './credential-store.ts'
import { credentialLimit } from './key-rules.ts'
import { ellipticCertificate, expiredCertificate, sampleCertificate, weakCertificate } from './sample-certificates.ts'

const applications = '/comptoir/v1/applications'
const nowhere = '00000000-0000-4000-8000-000000000000'

for (const engine of engines)
  describe(`comptoir.applications.keys and certificates over ${engine.name}`, { skip: engine.skip }, () => {
    let center: PartnerCenter
    let owner: PartnerApi

    before(async () => {
      center = await startPartnerCenter({ engine })
      owner = await center.api()
    })
    after(() => center.close())

    const added = async (body: object = {}): Promise<string> => {
      const made = await owner.post(applications, { name: 'Sample', roles: ['adminAgent'], ...body })
      assert.equal(made.status, 201, JSON.stringify(made.body))
      return `${applications}/${made.body.clientId}`
    }
    const token = (path: string, secret: string): Promise<string> => {
      const account = center.account('global')
      const application = { ...account.application, clientId: path.slice(applications.length + 1), secret }
      return fetchToken(center.server, { ...account, application }, 'app')
    }
    const manager = async (name: string): Promise<PartnerApi> => {
      const account = center.account('global')
      const { body } = await owner.post('/comptoir/v1/users', sampleNewUser(account, name, 'manager'))
      const acting = await actingFor(center.server, account, body.id)
      return new PartnerApi(center.server, await fetchToken(center.server, acting, 'appUser'))
    }

    test('a key’s value is shown once: 256 random bits, by which the application gets tokens', async () => {
      const app = await added()

      const { status, body } = await owner.post(`${app}/keys`, { displayName: 'First', duration: 'P2Y' })

      const { value, keyId, ...key } = body
      assert.equal(status, 201)
      assert.equal(Buffer.from(value, 'base64url').length, 32)
      assert.deepEqual(key, {
        displayName: 'First',
        hint: value.slice(0, 3),
        startsAt: '2026-01-15T09:00:00.000Z',
        endsAt: '2028-01-15T09:00:00.000Z',
        state: 'active',
      })
      assert.deepEqual((await owner.get(`${app}/keys`)).body.items, [{ keyId, ...key }])
      assert.ok(await token(app, value))
      const audit = JSON.stringify((await owner.get('/comptoir/v1/auditrecords')).body)
      assert.ok(audit.includes(keyId) && !audit.includes(value))
    })

    test('several keys are active side by side, and a deleted one gets no token', async () => {
      const app = await added()
      const first = (await owner.post(`${app}/keys`, {})).body
      const second = (await owner.post(`${app}/keys`, {})).body
      assert.ok((await token(app, first.value)) && (await token(app, second.value)))

      const { status } = await owner.delete(`${app}/keys/${first.keyId}`)

      assert.equal(status, 204)
      await assert.rejects(token(app, first.value), /7000215/)
      assert.ok(await token(app, second.value))
    })

    test('a key that has not begun gets no token yet', async () => {
      const app = await added()

      const { body } = await owner.post(`${app}/keys`, { startsAt: '2026-02-01T00:00:00Z' })

      assert.equal(body.state, 'notYet')
      await assert.rejects(token(app, body.value), /7000215/)
    })

    test('periods, applications and keys that are none are refused', async () => {
      const app = await added()
      const native = await added({ kind: 'native' })
      const stranger = `${applications}/${center.account('china').application.clientId}`

      await expectError(owner.post(`${app}/keys`, { endsAt: '2030-01-01T00:00:00Z' }), 'keyPeriodInvalid')
      await expectError(owner.post(`${native}/keys`, {}), 'applicationNative')
      await expectError(owner.delete(`${app}/keys/${nowhere}`), 'keyNotFound')
      await expectError(owner.get(`${stranger}/keys`), 'applicationNotFound')
      await expectError(owner.post(`${stranger}/keys`, {}), 'applicationNotFound')
      await expectError(owner.delete(`${stranger}/keys/${nowhere}`), 'applicationNotFound')
    })

    test('a Manager adds no key to an application that is Owner: it would make the Manager one', async () => {
      const app = await added({ roles: ['owner'] })
      const { keyId } = (await owner.post(`${app}/keys`, {})).body
      const certificate = (await owner.post(`${app}/certificates`, { certificate: sampleCertificate })).body
      const api = await manager('keeper')

      await expectError(api.post(`${app}/keys`, {}), 'roleNotGivable')
      await expectError(api.delete(`${app}/keys/${keyId}`), 'roleNotGivable')
      await expectError(api.post(`${app}/certificates`, { certificate: sampleCertificate }), 'roleNotGivable')
      await expectError(api.delete(`${app}/certificates/${certificate.keyId}`), 'roleNotGivable')
    })

    test('an application has so many keys and no more', async () => {
      const app = await added()
      for (let count = 0; count < credentialLimit; count += 1)
        assert.equal((await owner.post(`${app}/keys`, {})).status, 201)

      await expectError(owner.post(`${app}/keys`, {}), 'keyLimitReached')
    })

    test('a certificate is kept with its thumbprints and public key, from PEM or base64 DER', async () => {
      const { raw, publicKey } = new X509Certificate(sampleCertificate)
      const der = raw.toString('base64')

      for (const certificate of [sampleCertificate, der]) {
        const app = await added()
        const { status, body } = await owner.post(`${app}/certificates`, { displayName: 'Mine', certificate })

        const { keyId, ...rest } = body
        assert.equal(status, 201)
        assert.deepEqual(rest, {
          displayName: 'Mine',
          startsAt: '2026-01-01T00:00:00.000Z',
          endsAt: '2027-12-31T00:00:00.000Z',
          state: 'active',
          subject: 'CN=client.example, O=Comptoir',
          thumbprint: createHash('sha1').update(raw).digest('base64url'),
          thumbprintSha256: createHash('sha256').update(raw).digest('base64url'),
        })
        assert.deepEqual((await owner.get(`${app}/certificates`)).body.items, [body])
        const [kept] = await certificatesOf(center.server.store.read, app.slice(applications.length + 1))
        assert.ok(createPublicKey(kept?.public_key ?? '').equals(publicKey))
      }
    })

    test('certificates that are weak, over, unreadable or there already are refused', async () => {
      const app = await added()
      const add = (certificate: string) => owner.post(`${app}/certificates`, { certificate })
      const { body } = await add(sampleCertificate)

      await expectError(add(weakCertificate), 'certificateWeak')
      await expectError(add(ellipticCertificate), 'certificateWeak')
      await expectError(add(expiredCertificate), 'certificateExpired')
      await expectError(add(sampleCertificate), 'certificateTaken')
      const withKey = `${sampleCertificate}-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n`
      for (const nonsense of ['nonsense', '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----', withKey])
        await expectError(add(nonsense), 'certificateUnreadable')

      assert.deepEqual((await owner.get(`${app}/certificates`)).body.items, [body])
    })

    test('a certificate is deleted; one that is not there, or of another account’s application, is not', async () => {
      const app = await added()
      const native = await added({ kind: 'native' })
      const { keyId } = (await owner.post(`${app}/certificates`, { certificate: sampleCertificate })).body
      const stranger = `${applications}/${center.account('china').application.clientId}`

      assert.equal((await owner.delete(`${app}/certificates/${keyId}`)).status, 204)

      await expectError(owner.delete(`${app}/certificates/${keyId}`), 'certificateNotFound')
      await expectError(owner.get(`${stranger}/certificates`), 'applicationNotFound')
      await expectError(owner.post(`${stranger}/certificates`, { certificate: 'x' }), 'applicationNotFound')
      await expectError(owner.delete(`${stranger}/certificates/${keyId}`), 'applicationNotFound')
      await expectError(owner.post(`${native}/certificates`, { certificate: sampleCertificate }), 'applicationNative')
    })
  })
