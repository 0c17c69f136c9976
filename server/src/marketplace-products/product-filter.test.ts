import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { readProductFilter } from './product-filter.ts'

const byOfferId = (id: string): string => `externalIDs/Any(i:i/type eq 'AzureOfferId' and i/value eq '${id}')`

describe('a filter of products', () => {
  test('names an offer id, with any variable and in any letter case', () => {
    const wanted = [{ offerName: 'contoso-app' }]

    assert.deepEqual(readProductFilter(byOfferId('contoso-app')), wanted)
    assert.deepEqual(
      readProductFilter("ExternalIDs/any(x:x/Value eq 'Contoso-App' AND x/Type eq 'azureofferid')"),
      wanted,
    )
  })

  test('names a kind of product', () => {
    assert.deepEqual(readProductFilter("ResourceType eq 'azurecontainer'"), [{ productKind: 'AzureContainer' }])
  })

  test('puts them together: `and` binds closer than `or`, brackets closest', () => {
    const [one, two] = ["resourceType eq 'AzureContainer'", "resourceType eq 'AzureApplication'"]
    const name = byOfferId('a')

    assert.deepEqual(readProductFilter(`${one} or ${two} and ${name}`), [
      { productKind: 'AzureContainer' },
      { productKind: 'AzureApplication', offerName: 'a' },
    ])
    assert.deepEqual(readProductFilter(`(${one} or ${two}) and ${name}`), [
      { productKind: 'AzureContainer', offerName: 'a' },
      { productKind: 'AzureApplication', offerName: 'a' },
    ])
  })

  test('may let nothing through: what cannot be both, other external ids, kinds that nobody knows', () => {
    for (const filter of [
      `${byOfferId('a')} and ${byOfferId('b')}`,
      "resourceType eq 'AzureContainer' and resourceType eq 'AzureApplication'",
      "externalIDs/Any(i:i/type eq 'StoreId' and i/value eq 'a')",
      "resourceType eq 'AzureToaster'",
    ])
      assert.deepEqual(readProductFilter(filter), [], filter)
  })

  test('is not understood where it asks for anything else', () => {
    for (const filter of [
      "name eq 'a'",
      "resourceType ne 'AzureContainer'",
      'resourceType eq AzureContainer',
      "resourceType eq 'AzureContainer' or",
      "(resourceType eq 'AzureContainer'",
      "resourceType eq 'AzureContainer')",
      "externalIDs/Any(i:j/type eq 'AzureOfferId' and i/value eq 'a')",
      "externalIDs/Any(i:i/type eq 'AzureOfferId')",
      "externalIDs/All(i:i/type eq 'AzureOfferId' and i/value eq 'a')",
      'and',
      "'a'",
    ])
      assert.equal(readProductFilter(filter), undefined, filter)
  })

  test('is bounded, so that none takes long', () => {
    const either = "(resourceType eq 'AzureContainer' or resourceType eq 'AzureApplication')"

    assert.equal(readProductFilter(Array(33).fill("resourceType eq 'AzureContainer'").join(' or ')), undefined)
    assert.equal(readProductFilter(`${'('.repeat(20)}resourceType eq 'AzureContainer'${')'.repeat(20)}`), undefined)
    assert.equal(readProductFilter(Array(20).fill(either).join(' and '))?.length, 2)
  })
})
