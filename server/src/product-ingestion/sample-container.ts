import assert from 'node:assert/strict'
import { type ErrorName, errorSpec } from '@comptoir/contract/errors'
import type { PartnerApi, WireAnswer } from '@comptoir/testing'

/** The address of the API in tests. */
export const base = '/rp/product-ingestion'

/** The resource that tokens for it are of. */
export const graphResource = 'https://graph.microsoft.com'

/** The address of a resource type's schema, as samples write it. */
export function schema(type: string): string {
  return `https://schema.mp.microsoft.com/schema/${type}/2022-03-01-preview3`
}

/** A resource of a type. */
export function resource(type: string, members: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return { $schema: schema(type), ...members }
}

const product = { resourceName: 'product' }
const plan = { resourceName: 'plan' }

/** Everything that a container offer needs to be published, in one request. */
export function completeContainer(externalId: string): readonly Readonly<Record<string, unknown>>[] {
  const contact = { name: 'Ada Marsh', email: 'ada@contoso.example', phone: '555-0100' }
  const about = { product, plan }
  return [
    resource('price-and-availability-plan', {
      ...about,
      visibility: 'visible',
      audience: 'public',
      markets: ['us', 'fr'],
      pricing: { licenseModel: 'payAsYouGo', systemMeterPricing: { priceInputOption: 'perCore', price: 0.25 } },
    }),
    resource('product', {
      resourceName: 'product',
      identity: { externalId },
      type: 'azureContainer',
      alias: 'Contoso containers',
    }),
    resource('plan', { resourceName: 'plan', product, identity: { externalId: 'basic' }, alias: 'Basic' }),
    resource('property', {
      product,
      kind: 'azureContainer',
      termsConditions: 'standardMicrosoft',
      categories: { containers: ['container-apps'] },
    }),
    resource('listing', {
      product,
      kind: 'azureContainer',
      languageId: 'en-us',
      title: 'Contoso containers',
      searchResultSummary: 'Runs anywhere.',
      shortDescription: 'Containers that run anywhere.',
      description: '<p>Containers that run anywhere, for everybody.</p>',
      privacyPolicyLink: 'https://contoso.example/privacy',
      generalLinks: [{ displayText: 'Manual', link: 'https://contoso.example/manual' }],
      globalSupportWebsite: 'https://contoso.example/support',
      supportContact: contact,
      engineeringContact: contact,
    }),
    resource('listing-asset', {
      product,
      type: 'azureLogoLarge',
      fileName: '216.png',
      url: 'https://contoso.example/216.png',
    }),
    resource('price-and-availability-offer', {
      product,
      previewAudiences: [{ type: 'subscription', id: 'c2d12fa0-c012-43b0-b0a0-c0a0a0011222', label: 'Our own' }],
    }),
    resource('plan-listing', { ...about, name: 'Basic', summary: 'For one.', description: '<p>For one team.</p>' }),
    resource('container-plan-technical-configuration', {
      ...about,
      payloadType: 'cnab',
      clusterExtensionType: 'Contoso.Containers',
      cnabReferences: [
        { tenantID: 't', subscriptionID: 's', registryName: 'contoso', repositoryName: 'bundle', tag: '1.0.0' },
      ],
    }),
  ]
}

/** Asks for resources, lets the job run, and answers how it ended. */
export async function configureAll(
  api: PartnerApi,
  clock: PartnerApi,
  resources: readonly Readonly<Record<string, unknown>>[],
): Promise<WireAnswer['body']> {
  const { body } = await api.post(`${base}/configure`, { $schema: schema('configure'), resources })
  await clock.post('/comptoir/v1/clock', { advance: 'PT3S' })
  return (await api.get(`${base}/configure/${body.jobId}/status`)).body
}

/** Asserts that an answer is this error, in this API's shape. */
export async function expectGraphError(answer: WireAnswer | Promise<WireAnswer>, name: ErrorName): Promise<void> {
  const { status, body } = await answer
  const spec = errorSpec(name)
  assert.deepEqual([status, body?.error?.code], [spec.status, spec.word], JSON.stringify(body))
  assert.deepEqual(Object.keys(body.error), ['code', 'message', 'innerError'])
}
