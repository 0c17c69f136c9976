import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { cloudIds } from '@comptoir/contract/cloud'
import { expectError, PartnerApi, type PartnerCenter, startPartnerCenter } from '@comptoir/testing'

describe('comptoir.clouds', () => {
  let center: PartnerCenter
  let anybody: PartnerApi

  before(async () => {
    center = await startPartnerCenter()
    anybody = new PartnerApi(center.server, '')
  })
  after(() => center.close())

  test('the four clouds are listed to everybody, and each is shown by its id', async () => {
    const { body } = await anybody.get('/comptoir/v1/clouds')

    assert.deepEqual(
      body.clouds.map(({ id }: { id: string }) => id),
      cloudIds,
    )
    assert.equal((await anybody.get('/comptoir/v1/clouds/germany')).body.id, 'germany')
  })

  test('what no operation stands for is listed, with what to do instead', async () => {
    const missing = async (cloud: string) =>
      (await anybody.get(`/comptoir/v1/clouds/${cloud}`)).body.alsoMissing.map(
        ({ capability, alternative }: Record<string, string>) => `${capability}: ${alternative}`,
      )

    assert.deepEqual(await missing('germany'), [
      "managing the partner's own users: Use the Office 365 admin center or the Azure portal for Germany.",
      'service health: Look in the Office 365 admin center or the Azure portal for Germany.',
      'notification center: Receive events: csp.webhooks.registration.create.',
      'registration of software vendors: Register in the public cloud.',
      'the CREST API: Use the Partner Center API.',
      'moving an existing environment into the cloud: The customer or its partner moves the data.',
    ])
    assert.deepEqual(await missing('usgov'), [
      'Office 365 and other subscriptions by the seat: Sell Azure Government: csp.offers.list.',
      'classic compute, network, storage and cloud services of Azure: Use their counterparts under Azure Resource Manager.',
      'the CREST API: Use the Partner Center API.',
      'moving an existing environment into the cloud: The customer or its partner moves the data.',
    ])
    assert.deepEqual(await missing('global'), [])
  })

  test('each says where its programme is, which is open to everybody, too', async () => {
    const { body } = await anybody.get('/comptoir/v1/clouds')

    for (const { id, programme } of body.clouds) {
      const { status, body: shown } = await anybody.get(programme)
      assert.deepEqual([status, shown.cloud], [200, id])
    }
  })

  test('a cloud that there is not is not found', async () => {
    await expectError(anybody.get('/comptoir/v1/clouds/atlantis'), 'notFound')
  })
})
