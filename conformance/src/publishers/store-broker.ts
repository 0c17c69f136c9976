import assert from 'node:assert/strict'
import type { WireAnswer } from '@comptoir/testing'
import { logos } from './publisher-files.ts'
import { SubmissionClient } from './submission-client.ts'
import { send, type Wire } from './wire.ts'

type Body = WireAnswer['body']

/**
 * The calls of StoreBroker's second version, PowerShell: commands a resource each, a request id of the client's own, a
 * query parameter of its own behind the address of a file, and submissions that it may take back.
 */
export class StoreBroker {
  readonly #client: SubmissionClient

  constructor(wire: Wire) {
    this.#client = new SubmissionClient(wire, {
      base: '/v1.0/ingestion',
      headers: () => ({ 'client-request-id': 'StoreBroker', accept: 'application/json' }),
    })
  }

  /** `Get-Listing`, then `Set-Listing` with the etag inside of it alone. */
  async setListing(product: string, change: Readonly<Record<string, unknown>>): Promise<Body> {
    const listing = await this.#client.draft(product, { collection: 'listings', module: 'Listing' })
    return this.#client.put(`products/${product}/listings/${listing.id}`, { ...listing, ...change })
  }

  /** `New-ListingImage`, `Set-ListingImage`, `Get-ListingImage`: an image with its addresses, before and after. */
  async newImage(product: string): Promise<{ readonly made: Body; readonly set: Body; readonly listed: Body }> {
    const listing = await this.#client.draft(product, { collection: 'listings', module: 'Listing' })
    const images = `products/${product}/listings/${listing.id}/images`
    const [type, fileName, content] = logos[2]
    const made = await this.#client.post(images, {
      resourceType: 'ListingImage',
      fileName,
      type,
      state: 'PendingUpload',
    })
    const headers = { 'x-ms-blob-type': 'BlockBlob', 'content-type': 'application/octet-stream' }
    const put = await send(`${made.fileSasUri}&file=${fileName}`, 'PUT', { headers, body: content })
    assert.equal(put.status, 201, put.text)
    const set = await this.#client.put(`${images}/${made.id}`, { ...made, state: 'Uploaded' })
    const { value } = await this.#client.get(`${images}?$expand=FileSasUri`)
    return { made, set, listed: value.find(({ id }: Body) => id === made.id) }
  }

  /** `New-Submission`: takes back the one that is under way, where it is told to. */
  async newSubmission(product: string, { force }: { readonly force: boolean }): Promise<Body> {
    if (force)
      for (const each of (await this.#client.get(`products/${product}/submissions`)).value)
        if (each.state === 'InProgress') await this.#client.delete(`products/${product}/submissions/${each.id}`)
    const { status, body } = await this.#client.call('POST', `products/${product}/submissions`, {
      resourceType: 'SubmissionCreationRequest',
      targets: [{ type: 'Scope', value: 'Preview' }],
      resources: [{ type: 'Listing', value: await this.#client.instance(product, 'Listing') }],
    })
    return { status, body }
  }

  /** `Get-SubmissionReport`, `Get-SubmissionValidation`. */
  async reports(product: string, submission: string): Promise<{ readonly reports: Body; readonly validations: Body }> {
    const path = `products/${product}/submissions/${submission}`
    const { value: reports } = await this.#client.get(`${path}/reports`)
    const { value: validations } = await this.#client.get(`${path}/validations`)
    return { reports, validations }
  }
}
