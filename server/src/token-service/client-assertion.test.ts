import assert from 'node:assert/strict'
import { createPublicKey, type KeyObject } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { engines, type PartnerCenter, startPartnerCenter } from '@comptoir/testing'
import { decodeJwt, type JWTHeaderParameters, type JWTPayload, SignJWT } from 'jose'
import { generateSigningKey } from '../identity/signing-keys.ts'
import type { ApplicationCertificateTable } from '../store/identity-tables.ts'
import { type Parameter, query } from '../store/query.ts'
import { cspResource, expectRefusal, SampleTokenClient } from './sample-token-client.ts'

const assertionType = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'
const thumbprint = 'AAECAwQFBgcICQoLDA0ODxAREhM'
const thumbprint256 = 'AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8'

const insertCertificate = query((db, p: Parameter<ApplicationCertificateTable>) =>
  db.insertInto('application_certificate').values({
    client_id: p('client_id'),
    key_id: p('key_id'),
    display_name: p('display_name'),
    subject: p('subject'),
    thumbprint: p('thumbprint'),
    thumbprint_sha256: p('thumbprint_sha256'),
    public_key: p('public_key'),
    starts_at: p('starts_at'),
    ends_at: p('ends_at'),
  }),
)

for (const engine of engines)
  describe(`a client that proves itself with a certificate over ${engine.name}`, { skip: engine.skip }, () => {
    let center: PartnerCenter
    let client: SampleTokenClient
    let key: KeyObject
    let other: KeyObject

    before(async () => {
      center = await startPartnerCenter({ engine })
      client = new SampleTokenClient(center)
      ;[key, other] = await Promise.all([generateSigningKey(), generateSigningKey()])
      const public_key = createPublicKey(key).export({ type: 'spki', format: 'pem' }).toString()
      const { client_id } = client.confidential()
      const row = {
        client_id,
        key_id: 'certificate-1',
        display_name: 'First certificate',
        subject: 'CN=client',
        thumbprint,
        thumbprint_sha256: thumbprint256,
        public_key,
        starts_at: center.clock.now(),
        ends_at: '2026-02-15T09:00:00.000Z',
      }
      await center.server.store.write((db) => db.run(insertCertificate, row))
    })
    after(() => center.close())

    const claims = (): JWTPayload => {
      const { client_id } = client.confidential()
      const now = Date.parse(center.clock.now()) / 1000
      return { aud: `http://localhost:80${client.v1()}`, iss: client_id, sub: client_id, nbf: now, exp: now + 600 }
    }
    const ask = async (header: JWTHeaderParameters, changes: JWTPayload = {}, signer = key) => {
      const assertion = await new SignJWT({ ...claims(), ...changes }).setProtectedHeader(header).sign(signer)
      return client.post(client.v1(), {
        grant_type: 'client_credentials',
        client_assertion: assertion,
        client_assertion_type: assertionType,
        resource: cspResource,
      })
    }

    test('gets a token that says so, signed with RS256 or PS256, however it names the certificate', async () => {
      const headers: readonly JWTHeaderParameters[] = [
        { alg: 'RS256', x5t: thumbprint },
        { alg: 'PS256', 'x5t#S256': thumbprint256 },
        { alg: 'RS256', kid: Buffer.from(thumbprint, 'base64url').toString('hex').toUpperCase() },
      ]
      for (const header of headers) {
        const { status, body } = await ask(header)

        assert.equal(status, 200, JSON.stringify(body))
        assert.equal(decodeJwt(body.access_token)['appidacr'], '2')
      }
    })

    test('may mean the issuer instead of the token endpoint', async () => {
      const issuer = `http://localhost:80/${client.tenant()}/v2.0`

      assert.equal((await ask({ alg: 'RS256', x5t: thumbprint }, { aud: issuer })).status, 200)
    })

    test('is refused where the key, the addressee, the time or the client is another', async () => {
      const header = { alg: 'RS256', x5t: thumbprint }
      const past = Date.parse(center.clock.now()) / 1000 - 3600

      for (const answer of [
        await ask({ alg: 'RS256', x5t: 'unknown' }),
        await ask(header, {}, other),
        await ask(header, { aud: 'https://elsewhere.example' }),
        await ask(header, { exp: past }),
        await ask(header, { iss: 'somebody else' }),
      ])
        expectRefusal(answer, 'clientAssertionInvalid')
    })

    test('is refused where the assertion is no JWT, or not said to be one', async () => {
      const form = { ...client.appForm(), client_assertion: 'nonsense' }
      const { client_secret: _, ...withoutSecret } = form

      const nonsense = { ...withoutSecret, client_assertion_type: assertionType }
      expectRefusal(await client.post(client.v1(), nonsense), 'clientAssertionInvalid')
      expectRefusal(await client.post(client.v1(), withoutSecret), 'parameterMissing')
    })

    test('is refused once the certificate has ended', async () => {
      center.clock.advance('P32D')

      expectRefusal(await ask({ alg: 'RS256', x5t: thumbprint }), 'clientAssertionInvalid')
    })
  })
