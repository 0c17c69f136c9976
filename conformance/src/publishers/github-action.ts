import assert from 'node:assert/strict'
import type { WireAnswer } from '@comptoir/testing'
import { SubmissionClient } from './submission-client.ts'
import { send, type Wire } from './wire.ts'

type Body = WireAnswer['body']

/**
 * The calls of the GitHub action that puts a new package into a plan: it walks all pages to its offer, stops with an
 * error where a package is read as `Uploaded`, and sends the etags it read.
 */
export class GitHubAction {
  readonly #wire: Wire
  readonly #client: SubmissionClient
  readonly #wait: (duration: string) => Promise<void>

  constructor(wire: Wire, wait: (duration: string) => Promise<void>) {
    this.#wire = wire
    this.#client = new SubmissionClient(wire, { base: '/v1.0/ingestion', headers: () => ({}) })
    this.#wait = wait
  }

  /** Page by page: the host stands in front of `nextLink` as it is. Answers the product and how many pages it read. */
  async findOffer(offerId: string): Promise<{ readonly product: string; readonly pages: number }> {
    let path = '/v1.0/ingestion/products?$skipToken='
    for (let pages = 1; pages < 100; pages += 1) {
      const { body } = await this.#wire.expect(200, 'GET', path)
      const found = body.value.find((each: Body) =>
        each.externalIDs.some(({ type, value }: Body) => type === 'AzureOfferId' && value === offerId),
      )
      if (found) return { product: found.id, pages }
      assert.equal(typeof body.nextLink, 'string', `${offerId} is on no page`)
      path = `/${body.nextLink}`
    }
    throw new assert.AssertionError({ message: 'there is no end of pages' })
  }

  /** Uploads a package and puts it into a plan, under a version. Answers the states it read. */
  async updatePackage(
    product: string,
    plan: { readonly externalID: string; readonly version: string },
    content: Uint8Array,
  ): Promise<readonly string[]> {
    const { value: variants } = await this.#client.get(`products/${product}/variants`)
    const variant = variants.find(({ externalID }: Body) => externalID === plan.externalID)
    assert.ok(variant)
    const packages = `products/${product}/packages`
    const made = await this.#client.post(packages, { resourceType: 'AzureApplicationPackage', fileName: 'next.zip' })
    const headers = { 'x-ms-blob-type': 'BlockBlob', 'content-type': 'application/octet-stream' }
    const put = await send(made.fileSasUri, 'PUT', { headers, body: content })
    assert.equal(put.status, 201, put.text)
    await this.#client.put(
      `${packages}/${made.id}`,
      { ...made, state: 'Uploaded' },
      { 'if-match': made['@odata.etag'] },
    )
    const states = await this.#processed(`${packages}/${made.id}`)
    await this.#configure(product, variant.id, { version: plan.version, packageID: made.id })
    return states
  }

  /** Submits all that there is, and waits for the preview: anything but a step going well ends it. */
  async publish(product: string): Promise<string> {
    const of = async (module: string): Promise<Body[]> =>
      (await this.#client.get(`products/${product}/branches/getByModule(module=${module})`)).value
    const modules = ['Availability', 'Listing', 'Package', 'Property']
    const branches = (await Promise.all(modules.map(of))).flat()
    const [reseller] = await of('ResellerConfiguration')
    const { value: variants } = await this.#client.get(`products/${product}/variants`)
    const resourcesOf = (variantID?: string): Body[] =>
      branches
        .filter((each) => each.variantID === variantID)
        .map((each) => ({ type: each.module, value: each.currentDraftInstanceID }))
    const submission = await this.#client.post(`products/${product}/submissions`, {
      resourceType: 'SubmissionCreationRequest',
      targets: [{ type: 'Scope', value: 'preview' }],
      resources: [...resourcesOf(), { type: 'ResellerConfiguration', value: reseller.currentDraftInstanceID }],
      variantResources: variants.map(({ id }: Body) => ({ variantID: id, resources: resourcesOf(id) })),
    })
    await this.#follow(`products/${product}/submissions/${submission.id}`)
    return submission.id
  }

  async #processed(path: string): Promise<readonly string[]> {
    const states: string[] = []
    for (let polls = 0; polls < 30; polls += 1) {
      const { state } = await this.#client.get(path)
      states.push(state)
      if (state === 'Processed') return states
      assert.equal(state, 'InProcessing', 'the action knows no other state')
      await this.#wait('PT1S')
    }
    throw new assert.AssertionError({ message: 'the package is never processed' })
  }

  async #configure(product: string, variantID: string, { version, packageID }: Readonly<Record<string, string>>) {
    const place = { collection: 'packageConfigurations', module: 'Package', variantID }
    const configuration = await this.#client.draft(product, place)
    const sent = {
      ...configuration,
      version,
      packageReferences: [{ type: 'AzureApplicationPackage', value: packageID }],
    }
    const etag = configuration['@odata.etag']
    await this.#client.put(`products/${product}/packageConfigurations/${configuration.id}`, sent, { 'if-match': etag })
  }

  /** Every 30 seconds, here of hours. */
  async #follow(path: string): Promise<void> {
    for (let polls = 0; polls < 40; polls += 1) {
      const { state, substate } = await this.#client.get(path)
      if (`${state}/${substate}` === 'Published/ReadyToPublish') return
      assert.equal(state, 'InProgress')
      const { value } = await this.#client.get(`${path}/workflowdetails`)
      if (value.length > 0) expectTwo(value)
      await this.#wait('PT6H')
    }
    throw new assert.AssertionError({ message: 'the preview never comes' })
  }
}

/** The action cannot read workflow details that are not just the preview's and then the live ones. */
function expectTwo(details: readonly Body[]): void {
  assert.deepEqual(
    details.map(({ type, targetEnvironment }) => [type, targetEnvironment]),
    [
      ['Push', 'Preview'],
      ['Push', 'Live'],
    ],
  )
  for (const { name, state } of details.flatMap(({ workflowSteps }) => workflowSteps))
    assert.ok(['NotStarted', 'InProgress', 'Success'].includes(state), `${name} is ${state}`)
}
