import assert from 'node:assert/strict'
import type { WireAnswer } from '@comptoir/testing'
import { SubmissionClient } from './submission-client.ts'
import { send, type Wire } from './wire.ts'

type Body = WireAnswer['body']

const base = '/v1.0/ingestion'

/**
 * The calls of BcContainerHelper, PowerShell that brings extensions of Business Central to AppSource: it cuts the
 * length of `v1.0/ingestion` off the next link, wants a package to be processed in the very answer that takes it, and
 * submits nothing but packages and properties.
 */
export class BcContainerHelper {
  readonly #client: SubmissionClient
  readonly #wait: (duration: string) => Promise<void>

  constructor(wire: Wire, wait: (duration: string) => Promise<void>) {
    this.#client = new SubmissionClient(wire, { base, headers: () => ({}) })
    this.#wait = wait
  }

  /** `Get-AppSourceProduct`: every page of Business Central's products. A next page that is gone ends the list. */
  async products(): Promise<readonly Body[]> {
    const products: Body[] = []
    let path = "products?$filter=resourceType%20eq%20'AzureDynamics365BusinessCentral'"
    for (let pages = 0; pages < 100; pages += 1) {
      const { status, body } = await this.#client.call('GET', path)
      if (status === 404) return products
      assert.equal(status, 200)
      products.push(...body.value)
      if (body.nextLink === undefined) return products
      // What is left begins with a slash: the base address has none at its end.
      path = body.nextLink.slice('v1.0/ingestion'.length + 1)
    }
    throw new assert.AssertionError({ message: 'there is no end of pages' })
  }

  /** `New-AppSourceSubmission`: new packages, a new version, and what the branches name of these two. */
  async submit(product: string, version: string, apps: readonly AppFile[]): Promise<string> {
    const packageReferences: Body[] = []
    for (const app of apps) packageReferences.push(await this.#upload(product, app))
    const configuration = await this.#client.draft(product, { collection: 'packageConfigurations', module: 'Package' })
    const packages = { ...configuration, packageReferences }
    const headers = { 'if-match': configuration['@odata.etag'] }
    await this.#client.put(`products/${product}/packageConfigurations/${configuration.id}`, packages, headers)
    const property = await this.#client.draft(product, { collection: 'properties', module: 'Property' })
    const properties = { ...property, appVersion: version }
    await this.#client.put(`products/${product}/properties/${property.id}`, properties, {
      'if-match': property['@odata.etag'],
    })
    const submission = await this.#client.post(`products/${product}/submissions`, {
      resourceType: 'SubmissionCreationRequest',
      targets: [{ type: 'Scope', value: 'preview' }],
      resources: [
        { type: 'Package', value: await this.#client.instance(product, 'Package') },
        { type: 'Property', value: await this.#client.instance(product, 'Property') },
      ],
    })
    return submission.id
  }

  /** Waits until a submission is of that state: another that is not on the way to it is a failure. */
  async until(product: string, submission: string, wanted: string): Promise<Body> {
    for (let polls = 0; polls < 60; polls += 1) {
      const found = await this.#client.get(`products/${product}/submissions/${submission}`)
      const state = `${found.state}/${found.substate}`
      if (state === wanted) return found
      const isOnTheWay = ['InProgress/InDraft', 'InProgress/Submitted', 'Published/Publishing'].includes(state)
      if (!isOnTheWay || found.pendingUpdateInfo?.status === 'Failed') {
        const { value } = await this.#client.get(`products/${product}/submissions/${submission}/validations`)
        throw new assert.AssertionError({ message: `${state}: ${value.map(({ message }: Body) => message).join(' ')}` })
      }
      await this.#wait('PT6H')
    }
    throw new assert.AssertionError({ message: `it is never ${wanted}` })
  }

  /** `Promote-AppSourceSubmission`: without a body. */
  async promote(product: string, submission: string): Promise<void> {
    await this.#client.post(`products/${product}/submissions/${submission}/promote`, undefined, 200)
  }

  /** `Cancel-AppSourceSubmission`. */
  async cancel(product: string, submission: string): Promise<void> {
    await this.#client.delete(`products/${product}/submissions/${submission}`)
  }

  async #upload(product: string, { resourceType, fileName, content }: AppFile): Promise<Body> {
    const made = await this.#client.post(`products/${product}/packages`, { resourceType, fileName })
    const headers = { 'x-ms-blob-type': 'BlockBlob', 'content-type': 'application/octet-stream' }
    const put = await send(made.fileSasUri, 'PUT', { headers, body: content })
    assert.equal(put.status, 201, put.text)
    const sent = { ...made, state: 'Uploaded' }
    const { state } = await this.#client.put(`products/${product}/packages/${made.id}`, sent, {
      'if-match': made['@odata.etag'],
    })
    assert.equal(state, 'Processed')
    return { type: resourceType, value: made.id }
  }
}

/** A file of an extension: the app, or what it needs. */
export interface AppFile {
  readonly resourceType: string
  readonly fileName: string
  readonly content: Uint8Array
}
