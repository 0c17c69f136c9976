import { createHash, randomBytes } from 'node:crypto'
import { sampleArchive } from '@comptoir/server/marketplace-rules/sample-archive'
import type { MarketLedger, Step } from './known-market.ts'
import { putBlob } from './publisher.ts'

const resourceType = 'AzureApplicationPackage' as const
const fileName = 'tides.zip'
const blockBytes = 65_536

/** A package is announced, uploaded block by block, joined, and handed over. */
export function packageSteps(ledger: MarketLedger, offerId: string): readonly Step[] {
  const content = archive()
  const ids: string[] = []
  const steps: Step[] = [announce(ledger, offerId)]
  for (let from = 0; from < content.length; from += blockBytes) {
    const id = btoa(String(ids.length).padStart(8, '0'))
    ids.push(id)
    const block = content.slice(from, from + blockBytes)
    steps.push(async (publisher) => {
      await putBlob(publisher, `${ledger.package(offerId).fileSasUri}&comp=block&blockid=${id}`, { body: block })
      ledger.acknowledged += 1
    })
  }
  return [...steps, join(ledger, offerId, ids, content), handOver(ledger, offerId)]
}

/** An application with a file that does not compress, so that it takes several blocks. */
function archive(): Uint8Array<ArrayBuffer> {
  const schemas = 'https://schema.management.azure.com/schemas'
  const $schema = `${schemas}/2019-04-01/deploymentTemplate.json#`
  const template = { $schema, contentVersion: '1.0.0.0', parameters: { location: { type: 'string' } }, resources: [] }
  const definition = {
    $schema: `${schemas}/0.1.2-preview/CreateUIDefinition.MultiVm.json#`,
    handler: 'Microsoft.Azure.CreateUIDef',
    version: '0.1.2-preview',
    parameters: { basics: [], steps: [], outputs: { location: '[location()]' } },
  }
  return new Uint8Array(
    sampleArchive([
      { name: 'mainTemplate.json', content: JSON.stringify(template) },
      { name: 'createUiDefinition.json', content: JSON.stringify(definition) },
      { name: 'tides.bin', content: randomBytes(3 * blockBytes) },
    ]),
  )
}

function announce(ledger: MarketLedger, offerId: string): Step {
  return async ({ pc }, again) => {
    const { productID } = ledger.product(offerId)
    const [before] = again ? (await pc.packages.list({ productID }).page()).items : []
    const made = before ?? (await pc.packages.create({ productID, body: { resourceType, fileName } }))
    const fileSasUri = made.fileSasUri ?? ''
    ledger.noteProduct(offerId, { package: { packageID: made.id, fileSasUri, md5: undefined, handedOver: false } })
  }
}

function join(ledger: MarketLedger, offerId: string, ids: readonly string[], content: Uint8Array): Step {
  const md5 = createHash('md5').update(content).digest('base64')
  const list = ids.map((id) => `<Latest>${id}</Latest>`).join('')
  return async (publisher) => {
    const address = `${ledger.package(offerId).fileSasUri}&comp=blocklist`
    await putBlob(publisher, address, { body: `<BlockList>${list}</BlockList>`, md5 })
    ledger.notePackage(offerId, { md5 })
  }
}

function handOver(ledger: MarketLedger, offerId: string): Step {
  return async ({ pc }, again) => {
    const { productID } = ledger.product(offerId)
    const { packageID } = ledger.package(offerId)
    const found = await pc.packages.get({ productID, packageID })
    if (!again || found.state === 'PendingUpload') {
      const body = { ...found, state: 'Uploaded' as const }
      await pc.packages.update({ productID, packageID, body })
    }
    ledger.notePackage(offerId, { handedOver: true })
  }
}
