import assert from 'node:assert/strict'
import type { WireAnswer } from '@comptoir/testing'
import { SubmissionClient } from './submission-client.ts'
import { form, type Wire } from './wire.ts'

type Body = WireAnswer['body']

/**
 * The calls of the Azure CLI extension: a generated client that sends `$` as `%24`, takes the token alone out of
 * `nextLink`, writes `$expand` twice, and prints what it reads of errors up to the first full stop.
 */
export class AzureCliExtension {
  readonly #client: SubmissionClient

  constructor(wire: Wire) {
    this.#client = new SubmissionClient(wire, {
      base: '/v1.0/ingestion',
      headers: () => ({ accept: 'application/json, text/json', 'user-agent': 'OpenAPI-Generator/1.0.0/python' }),
    })
  }

  /** `marketplace offer list`: every page, by the token alone. */
  async list(): Promise<readonly Body[]> {
    const products: Body[] = []
    let token = ''
    for (let pages = 0; pages < 100; pages += 1) {
      const { value, nextLink } = await this.#client.get(`products?${form({ $skipToken: token })}`)
      products.push(...value)
      if (nextLink === undefined) return products
      token = decodeURIComponent(nextLink.split('$skipToken=')[1])
    }
    throw new assert.AssertionError({ message: 'there is no end of pages' })
  }

  /** The product of an offer id, in the letter case of the generated models. */
  async find(offerId: string): Promise<Body> {
    const $filter = `ExternalIDs/Any(i:i/Type eq 'AzureOfferId' and i/Value eq '${offerId}')`
    return (await this.#client.get(`products?${form({ $filter })}`)).value[0]
  }

  /** `marketplace offer create`: the product, then how it is sold. */
  async create(id: string, resourceType: string): Promise<Body> {
    const externalIDs = [{ type: 'AzureOfferId', value: id }]
    const sent = { resourceType, name: `${id} alias`, externalIDs, isModularPublishing: true }
    const answer = await this.#client.call('POST', 'products', sent)
    if (answer.status !== 201) throw new CliError(answer.body)
    assert.ok(String(answer.headers['location']).endsWith(`/v1.0/ingestion/products/${answer.body.id}`))
    assert.equal(answer.headers['etag'], undefined)
    await this.saveSetup(answer.body.id, { enableTestDrive: false })
    return answer.body
  }

  /** `marketplace offer setup`. */
  async saveSetup(product: string, { enableTestDrive }: { readonly enableTestDrive: boolean }): Promise<Body> {
    const answer = await this.#client.call('POST', `products/${product}/setup`, {
      resourceType: 'AzureProductSetup',
      enableTestDrive,
      sellingOption: 'ListAndSell',
      trialUri: 'https://contoso.example/trial/',
      channelStates: [{ type: 'Reseller', value: 'Enabled' }],
      ...(enableTestDrive && { testDriveType: 'AzureResourceManager' }),
    })
    if (answer.status !== 200) throw new CliError(answer.body)
    return answer.body
  }

  /** `marketplace offer listing update`: what is left out is gone. */
  async updateListing(product: string, change: Readonly<Record<string, unknown>>): Promise<Body> {
    const listing = await this.#client.draft(product, { collection: 'listings', module: 'Listing' })
    const headers = { 'if-match': listing['@odata.etag'] }
    return this.#client.put(`products/${product}/listings/${listing.id}`, { ...listing, ...change }, headers)
  }

  /** `marketplace offer listing image list`: `$expand` stands there twice, which expands nothing. */
  async images(product: string): Promise<readonly Body[]> {
    const listing = await this.#client.draft(product, { collection: 'listings', module: 'Listing' })
    return (await this.#client.get(`products/${product}/listings/${listing.id}/images?$expand=$expand=FileSasUri`))
      .value
  }

  /** `marketplace offer plan create`. */
  async createPlan(product: string, plan: string): Promise<Body> {
    const sent = { resourceType: 'AzureSkuVariant', friendlyName: plan, externalID: plan }
    const answer = await this.#client.call('POST', `products/${product}/variants`, sent)
    if (answer.status !== 201) throw new CliError(answer.body)
    assert.equal(answer.headers['etag'], answer.body['@odata.etag'])
    return answer.body
  }

  /** `marketplace offer publish`. */
  async publish(product: string): Promise<Body> {
    const resources: Body[] = []
    for (const module of ['Availability', 'Listing', 'Package', 'Property'])
      resources.push({ type: module, value: await this.#client.instance(product, module) })
    return this.#client.post(`products/${product}/submissions`, {
      resourceType: 'SubmissionCreationRequest',
      targets: [{ type: 'Scope', value: 'preview' }],
      resources,
    })
  }

  /** `marketplace offer status`: the submission, what was found wrong where it says so, and the workflow. */
  async status(product: string, submission: string): Promise<CliStatus> {
    const path = `products/${product}/submissions/${submission}`
    const found = await this.#client.get(path)
    const { value: workflow } = await this.#client.get(`${path}/workflowdetails`)
    const href: string | undefined = found.pendingUpdateInfo?.href
    const asksToLook = found.pendingUpdateInfo?.status === 'Failed' && href !== undefined
    // The address is relative to the host, without a slash in front.
    const validations = asksToLook ? (await this.#client.get(href.replace('v1.0/ingestion/', ''))).value : []
    return { found, workflow, validations }
  }

  /** `marketplace offer delete`. */
  async delete(product: string): Promise<void> {
    await this.#client.delete(`products/${product}`)
  }
}

/** What `marketplace offer status` prints. */
export interface CliStatus {
  readonly found: Body
  readonly workflow: readonly Body[]
  readonly validations: readonly Body[]
}

/** An error as the extension reads it: text up to the first full stop, then JSON that it un-escapes. */
export class CliError extends Error {
  readonly code: string
  readonly fault: Body

  constructor(body: string) {
    const at = body.indexOf('. ')
    assert.ok(at > 0, `${body} cannot be cut`)
    super(body.slice(0, at))
    this.code = body.slice(0, body.indexOf(' - '))
    this.fault = JSON.parse(body.slice(at + 2))
  }
}
