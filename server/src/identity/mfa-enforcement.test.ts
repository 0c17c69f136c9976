import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { engines, expectError, type PartnerApi, startPartnerCenter, type WireAnswer } from '@comptoir/testing'

const customers = '/v1/customers'
const calls = 200

describe('how far MFA is enforced', () => {
  /** Which of many calls for a user without MFA are refused. */
  const refusedCalls = async (percent: number, seed: string): Promise<readonly boolean[]> => {
    const center = await startPartnerCenter({ mfaEnforcement: { percent, seed } })
    const api = await center.api('global', 'appUser', { mfa: false })
    const refused: boolean[] = []
    for (let call = 0; call < calls; call += 1) refused.push((await api.get(customers)).status === 401)
    await center.close()
    return refused
  }

  test('at 0 per cent nobody is refused', async () => {
    const refused = await refusedCalls(0, 'any')

    assert.equal(refused.filter(Boolean).length, 0)
  })

  test('at 100 per cent everybody is refused, whatever the seed', async () => {
    const refused = await refusedCalls(100, 'any')

    assert.equal(refused.filter(Boolean).length, calls)
  })

  test('at 30 per cent some three calls of ten are refused, the same ones with the same seed', async () => {
    const first = await refusedCalls(30, 'rehearsal')
    const again = await refusedCalls(30, 'rehearsal')
    const otherwise = await refusedCalls(30, 'another')

    const share = first.filter(Boolean).length / calls
    assert.ok(share > 0.2 && share < 0.4, String(share))
    assert.deepEqual(again, first)
    assert.notDeepEqual(otherwise, first)
  })

  test('calls with MFA, and of applications alone, are neither refused nor counted', async () => {
    const alone = await refusedCalls(30, 'rehearsal')
    const center = await startPartnerCenter({ mfaEnforcement: { percent: 30, seed: 'rehearsal' } })
    const [app, compliant, lax] = [
      await center.api('global', 'app'),
      await center.api('global'),
      await center.api('global', 'appUser', { mfa: false }),
    ]

    const refused: boolean[] = []
    for (let call = 0; call < calls; call += 1) {
      assert.equal((await app.get(customers)).status, 200)
      assert.equal((await compliant.get(customers)).status, 200)
      refused.push((await lax.get(customers)).status === 401)
    }

    assert.deepEqual(refused, alone)
    await center.close()
  })
})

for (const engine of engines)
  describe(`a call that demands MFA, over ${engine.name}`, { skip: engine.skip }, () => {
    const answerOf = async (
      ask: (api: PartnerApi) => Promise<WireAnswer>,
      caller: { readonly credential?: 'app'; readonly mfa?: boolean; readonly percent?: number },
    ): Promise<WireAnswer> => {
      const { credential = 'appUser', mfa = true, percent = 100 } = caller
      const center = await startPartnerCenter({ engine, mfaEnforcement: { percent, seed: 'any' } })
      try {
        return await ask(await center.api('global', credential, { mfa }))
      } finally {
        await center.close()
      }
    }

    test('is refused in the documented words, with what to do about it in the header', async () => {
      const answer = await answerOf((api) => api.get(customers), { mfa: false })

      const { body, headers } = await expectError(answer, 'mfaRequired')
      assert.equal(body.description, 'Unauthorized - MFA required')
      assert.equal(headers['www-authenticate'], 'Bearer error="invalid_token"')
    })

    test('leaves no trace of the change that it asked for', async () => {
      const center = await startPartnerCenter({ engine })
      const lax = await center.api('global', 'appUser', { mfa: false })

      await expectError(lax.post('/comptoir/v1/clock', { frozen: true }), 'mfaRequired')

      const { body } = await (await center.api()).get('/comptoir/v1/clock')
      assert.equal(body.frozen, false)
      await center.close()
    })

    for (const header of ['true', 'True'])
      test(`tells with ValidateMfa: ${header} whether it is compliant, refused or not`, async () => {
        const ask = (api: PartnerApi) => api.get(customers, { validatemfa: header })

        const compliant = await answerOf(ask, {})
        const lax = await answerOf(ask, { mfa: false, percent: 0 })
        const refused = await answerOf(ask, { mfa: false })

        assert.deepEqual([compliant.status, compliant.headers['ismfacompliant']], [200, 'true'])
        assert.deepEqual([lax.status, lax.headers['ismfacompliant']], [200, 'false'])
        assert.deepEqual([refused.status, refused.headers['ismfacompliant']], [401, 'false'])
      })

    test('tells nothing of it without the header, or of an application alone', async () => {
      const unasked = await answerOf((api) => api.get(customers), {})
      const declined = await answerOf((api) => api.get(customers, { validatemfa: 'false' }), {})
      const app = await answerOf((api) => api.get(customers, { validatemfa: 'true' }), { credential: 'app' })

      for (const answer of [unasked, declined, app]) {
        assert.equal(answer.status, 200)
        assert.equal(answer.headers['ismfacompliant'], undefined)
      }
    })
  })
