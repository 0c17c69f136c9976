import assert from 'node:assert/strict'
import type { WireAnswer } from '@comptoir/testing'
import { applicationZip, logos } from './publisher-files.ts'
import { SubmissionClient } from './submission-client.ts'
import { form, send, type Wire } from './wire.ts'

type Body = WireAnswer['body']

/** What a user keeps in files beside the command: the offer, its listing and its plans. */
export interface CliOffer {
  readonly id: string
  readonly description: string
  /** Default: `AzureApplication`, in a category of applications. */
  readonly resourceType?: string
  readonly categories?: object
}

/**
 * The calls of az-partner-center-cli, a command line in Python: `If-Match: *` on every call, `$filter` as form-style text,
 * ids that nobody asked for, a wait before branches of a new plan are read, and the Python client of Azure Storage.
 * @see partner-center-submission-api-onboard
 */
export class AzPartnerCenterCli {
  readonly #client: SubmissionClient
  readonly #wait: (duration: string) => Promise<void>

  constructor(wire: Wire, wait: (duration: string) => Promise<void>) {
    this.#client = new SubmissionClient(wire, {
      base: '/v1.0/ingestion',
      headers: () => ({ 'if-match': '*', accept: 'application/json' }),
    })
    this.#wait = wait
  }

  /** The product of an offer id; undefined where there is none. */
  async find(offerId: string): Promise<string | undefined> {
    const $filter = `externalIDs/Any(i:i/type eq 'AzureOfferId' and i/value eq '${offerId}')`
    const { value } = await this.#client.get(`products?${form({ $filter })}`)
    return value[0]?.id
  }

  /** `azpc app create`. */
  async createOffer(offer: CliOffer): Promise<string> {
    const product = await this.#client.post('products', {
      externalIds: [{ type: 'AzureOfferID', value: offer.id }],
      name: `${offer.id} alias`,
      resourceType: offer.resourceType ?? 'AzureApplication',
      ID: offer.id,
      isModularPublishing: true,
    })
    assert.notEqual(product.id, offer.id)
    await this.#property(product.id, offer)
    await this.describe(product.id, offer.description)
    await this.#audience(product.id)
    const reseller = { resourceType: 'ResellerConfiguration', ResellerChannelState: 'Enabled', TenantIds: [] }
    await this.#client.post(`products/${product.id}/resellerConfiguration`, reseller, 200)
    return product.id
  }

  /** The listing of an offer, with its logos. */
  async describe(product: string, description: string): Promise<void> {
    const listing = await this.#client.draft(product, { collection: 'listings', module: 'Listing' })
    const person = { name: 'Ada Marsh', email: 'ada@contoso.example', phone: '5550100' }
    await this.#client.put(`products/${product}/listings/${listing.id}`, {
      resourceType: 'AzureListing',
      title: listing.title,
      summary: 'Tide tables on your own subscription.',
      shortDescription: 'Tide tables, currents and moorings.',
      description,
      '@odata.etag': listing['@odata.etag'],
      listingUris: [
        { type: 'PrivacyUri', subtype: 'Sub', displayText: 'Privacy', uri: 'https://contoso.example/privacy' },
      ],
      listingContacts: [
        { type: 'Engineering', ...person, uri: 'https://contoso.example' },
        { type: 'CustomerSupport', ...person, uri: 'https://contoso.example/support' },
      ],
    })
    const images = `products/${product}/listings/${listing.id}/images`
    for (const { id } of (await this.#client.get(images)).value) await this.#client.delete(`${images}/${id}`)
    for (const [type, fileName, content] of logos) await this.#image(images, { type, fileName }, content)
  }

  /** `azpc app plan create`. */
  async createPlan(product: string, plan: string): Promise<string> {
    const variant = await this.#client.post(`products/${product}/variants`, {
      resourceType: 'AzureSkuVariant',
      state: 'Active',
      friendlyName: plan,
      leadGenID: `contoso.${plan}`,
      externalID: plan,
      cloudAvailabilities: ['public-azure'],
      SubType: 'solution-template',
    })
    await this.#wait('PT3S')
    await this.#planListing(product, variant.id)
    await this.#sell(product, variant.id)
    await this.#package(product, variant.id)
    return variant.id
  }

  /** `azpc app publish`: everything that the branches name. Answers the submission's id. */
  async publish(product: string): Promise<string> {
    const resources: Body[] = []
    const plans = new Map<string, Body[]>()
    for (const type of ['Availability', 'Listing', 'Package', 'Property']) {
      const { value } = await this.#client.get(`products/${product}/branches/getByModule(module=${type})`)
      for (const { variantID, currentDraftInstanceID } of value) {
        if (variantID !== undefined && !plans.has(variantID)) plans.set(variantID, [])
        const list = variantID === undefined ? resources : plans.get(variantID)
        list?.push({ type, value: currentDraftInstanceID })
      }
    }
    resources.push({ type: 'ResellerConfiguration', value: `${product}-ResellerInstance` })
    const submission = await this.#client.post(`products/${product}/submissions`, {
      resourceType: 'SubmissionCreationRequest',
      targets: [{ type: 'Scope', value: 'preview' }],
      resources,
      variantResources: [...plans].map(([variantID, list]) => ({ variantID, resources: list })),
      publishOption: { releaseTimeInUtc: '2026-01-18T15:34:39', isManualPublish: true, isAutoPromote: false },
      extendedProperties: [],
    })
    return submission.id
  }

  /** `azpc app status`: one line of words on where the latest submission is. */
  async status(product: string, submission: string): Promise<string> {
    const { state, substate, pendingUpdateInfo } = await this.#client.get(
      `products/${product}/submissions/${submission}`,
    )
    const pending = pendingUpdateInfo?.status === 'Failed' ? ` (${pendingUpdateInfo.failureReason})` : ''
    return `${state}/${substate}${pending}`
  }

  /** `azpc app cancel`: takes back the latest submission while it is in progress. */
  async cancel(product: string): Promise<void> {
    const { value } = await this.#client.get(`products/${product}/submissions`)
    const running = value.find((each: Body) => each.state === 'InProgress')
    assert.ok(running, 'nothing to cancel')
    await this.#client.delete(`products/${product}/submissions/${running.id}`)
  }

  /** `azpc app release`: posts `{}` to promote. */
  async goLive(product: string, submission: string): Promise<void> {
    await this.#client.post(`products/${product}/submissions/${submission}/promote`, {}, 200)
  }

  /** `azpc app plan delete`, `azpc app delete`. */
  async delete(product: string, plan?: string): Promise<void> {
    await this.#client.delete(plan === undefined ? `products/${product}` : `products/${product}/variants/${plan}`)
  }

  async #property(
    product: string,
    { categories = { leveledCategories: { networking: ['connectivity'] } } }: CliOffer,
  ): Promise<void> {
    const property = await this.#client.draft(product, { collection: 'properties', module: 'Property' })
    await this.#client.put(`products/${product}/properties/${property.id}`, {
      resourceType: 'AzureProperty',
      industries: [''],
      submissionVersion: 'f1f6a5b2-0000-4000-8000-000000000044',
      productTags: [],
      appVersion: '1.0.0',
      useEnterpriseContract: true,
      termsOfUse: 'Terms',
      globalAmendmentTerms: null,
      customAmendments: [],
      ...categories,
      '@odata.etag': property['@odata.etag'],
    })
  }

  async #audience(product: string): Promise<void> {
    const place = { collection: 'productAvailabilities', module: 'Availability' }
    const availability = await this.#client.draft(product, place)
    await this.#client.put(`products/${product}/productavailabilities/${availability.id}`, {
      ...availability,
      visibility: 'Public',
      audiences: [{ Type: 'PreviewMarketplaceGroup', Values: ['0e2b7d3c-5f1a-4c8e-9b60-2d4f8a1c3e57'] }],
    })
  }

  async #image(images: string, said: { readonly type: string; readonly fileName: string }, content: Uint8Array) {
    const made = await this.#client.post(images, {
      resourceType: 'ListingImage',
      ...said,
      state: 'PendingUpload',
      order: 0,
    })
    await pythonUpload(made.fileSasUri, content)
    const { id, '@odata.etag': etag, ...members } = made
    const sent = { ...members, state: 'Uploaded', ID: id, '@odata.etag': etag }
    const { state } = await this.#client.put(`${images}/${id}`, sent, { 'if-match': etag })
    assert.equal(state, 'Uploaded')
  }

  async #planListing(product: string, variantID: string): Promise<void> {
    const listing = await this.#client.draft(product, { collection: 'listings', module: 'Listing', variantID })
    const sent = { ...listing, summary: 'For one harbour.', description: 'One deployment for one harbour.' }
    await this.#client.put(`products/${product}/listings/${listing.id}`, sent)
  }

  async #sell(product: string, variantID: string): Promise<void> {
    const expand = '$expand=MarketStates,Trial,PriceSchedules'
    const place = { collection: 'featureAvailabilities', module: 'Availability', variantID }
    const { id, '@odata.etag': etag } = await this.#client.draft(product, place, `?${expand}`)
    await this.#client.put(`products/${product}/featureavailabilities/${id}?${expand}`, {
      resourceType: 'FeatureAvailability',
      visibility: 'Public',
      marketStates: [{ marketCode: 'US', state: 'Enabled' }],
      '@odata.etag': etag,
      id,
    })
  }

  async #package(product: string, variantID: string): Promise<void> {
    const packages = `products/${product}/packages`
    const made = await this.#client.post(packages, { resourceType: 'AzureApplicationPackage', fileName: 'app.zip' })
    await pythonUpload(made.fileSasUri, applicationZip)
    const { state: _, ...members } = made
    let { state } = await this.#client.put(`${packages}/${made.id}`, { ...members, State: 'Uploaded' })
    for (let polls = 0; state !== 'Processed' && polls < 30; polls += 1) {
      await this.#wait('PT10S')
      state = (await this.#client.get(`${packages}/${made.id}`)).state
    }
    assert.equal(state, 'Processed')
    const place = { collection: 'packageConfigurations', module: 'Package', variantID }
    const { id, '@odata.etag': etag } = await this.#client.draft(product, place)
    const sent = {
      resourceType: 'AzureSolutionTemplatePackageConfiguration',
      version: '1.0.0',
      packageReferences: [{ type: 'AzureApplicationPackage', value: made.id }],
      id,
    }
    await this.#client.put(`products/${product}/packageconfigurations/${id}`, sent, { 'if-match': etag })
  }
}

/** How azure-storage-blob for Python sends what fits one request. */
async function pythonUpload(address: string, content: Uint8Array): Promise<void> {
  const { status, text } = await send(address, 'PUT', {
    headers: {
      'content-type': 'application/octet-stream',
      'x-ms-blob-type': 'BlockBlob',
      'x-ms-version': '2021-08-06',
      'if-none-match': '*',
    },
    body: content,
  })
  assert.equal(status, 201, text)
}
