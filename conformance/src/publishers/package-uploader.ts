import assert from 'node:assert/strict'
import type { WireAnswer } from '@comptoir/testing'
import { SubmissionClient } from './submission-client.ts'
import { send, type Wire } from './wire.ts'

type Body = WireAnswer['body']

const base = '/v1.0/ingestion'
const blockBytes = 64

/**
 * The calls of PackageUploader, a .NET tool that was made for games: it looks products up by an external id, resolves
 * the next link against its base address, which then has the API's path twice, and sends packages in blocks.
 */
export class PackageUploader {
  readonly #client: SubmissionClient
  readonly #wait: (duration: string) => Promise<void>

  constructor(wire: Wire, wait: (duration: string) => Promise<void>) {
    this.#client = new SubmissionClient(wire, {
      base,
      headers: () => ({ accept: 'application/json', 'client-request-id': 'package-uploader-1' }),
    })
    this.#wait = wait
  }

  /** A product by an external id: the first of what is listed. */
  async productByExternalId(externalId: string): Promise<Body> {
    return (await this.#client.get(`products?externalId=${externalId}`)).value[0]
  }

  /** All branches and plans of everything: as a .NET client resolves `v1.0/…` against `…/v1.0/ingestion/`. */
  async products(): Promise<readonly Body[]> {
    const products: Body[] = []
    let path = 'products'
    for (let pages = 0; pages < 100; pages += 1) {
      const { value, nextLink } = await this.#client.get(path)
      products.push(...value)
      if (nextLink === undefined) return products
      path = nextLink
    }
    throw new assert.AssertionError({ message: 'there is no end of pages' })
  }

  /** Uploads a package in blocks and waits until it was looked at. */
  async uploadPackage(product: string, fileName: string, content: Uint8Array): Promise<Body> {
    const path = `products/${product}/packages`
    const made = await this.#client.post(path, { resourceType: 'AzureApplicationPackage', fileName })
    await inBlocks(made.fileSasUri, content)
    await this.#client.put(`${path}/${made.id}`, { ...made, state: 'Uploaded' }, { 'if-match': made['@odata.etag'] })
    for (let polls = 0; polls < 30; polls += 1) {
      const found = await this.#client.get(`${path}/${made.id}`)
      if (found.state === 'Processed') return found
      assert.notEqual(found.state, 'ProcessFailed')
      await this.#wait('PT10S')
    }
    throw new assert.AssertionError({ message: 'the package is never processed' })
  }

  /** Publishes to the preview, and waits until what is asked for is done or something failed. */
  async publish(product: string): Promise<Body> {
    const { value } = await this.#client.get(`products/${product}/branches/getByModule(module=Package)`)
    const [own] = value.filter(({ variantID }: Body) => variantID === undefined)
    const { id } = await this.#client.post(`products/${product}/submissions`, {
      resourceType: 'SubmissionCreationRequest',
      targets: [{ type: 'Scope', value: 'Preview' }],
      resources: [{ type: 'Package', value: own.currentDraftInstanceID }],
      publishOption: { isManualPublish: true, isAutoPromote: false },
    })
    for (let polls = 0; polls < 60; polls += 1) {
      const found = await this.#client.get(`products/${product}/submissions/${id}`)
      if (found.state === 'Published' || found.pendingUpdateInfo?.status === 'Failed') return found
      await this.#wait('PT6H')
    }
    throw new assert.AssertionError({ message: 'nothing comes of it' })
  }
}

/** Blocks and their list, as the .NET client of Azure Storage sends what is larger. */
async function inBlocks(address: string, content: Uint8Array): Promise<void> {
  const version = { 'x-ms-version': '2023-11-03' }
  const ids: string[] = []
  for (let at = 0; at < content.length; at += blockBytes) {
    const id = Buffer.from(String(at).padStart(10, '0')).toString('base64')
    ids.push(id)
    const body = content.subarray(at, at + blockBytes)
    const block = `${address}&comp=block&blockid=${encodeURIComponent(id)}`
    const { status, text } = await send(block, 'PUT', { headers: version, body })
    assert.equal(status, 201, text)
  }
  const list = ids.map((id) => `<Latest>${id}</Latest>`).join('')
  const { status, text } = await send(`${address}&comp=blocklist`, 'PUT', {
    headers: { ...version, 'content-type': 'application/xml', 'x-ms-blob-content-type': 'application/octet-stream' },
    body: `<?xml version="1.0" encoding="utf-8"?><BlockList>${list}</BlockList>`,
  })
  assert.equal(status, 201, text)
}
