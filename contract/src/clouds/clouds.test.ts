import assert from 'node:assert/strict'
import { test } from 'node:test'
import { listCountries } from '../countries/country.ts'
import { clouds, findCloud } from './clouds.ts'

const countries = listCountries()
const shared = 'api.partnercenter.microsoft.com'

test('a cloud is found by its id, and by nothing else', () => {
  assert.equal(findCloud('germany')?.name, 'Partner Center for Microsoft Cloud Germany')
  assert.equal(findCloud('austria'), undefined)
})

test('a host belongs to one cloud, but for the API that three of them share', () => {
  const hosts = clouds.flatMap((cloud) => cloud.hosts)

  const repeated = hosts.filter((host, index) => hosts.indexOf(host) !== index)

  assert.deepEqual(repeated, [shared, shared])
  assert.deepEqual(
    clouds.filter((cloud) => cloud.hosts.includes(shared)).map(({ id }) => id),
    ['global', 'germany', 'usgov'],
  )
})

test("a cloud's own API and token service are among its hosts", () => {
  for (const { id, api, authority, issuerV2, hosts } of clouds)
    for (const { value } of [api, authority, issuerV2])
      assert.ok(hosts.includes(new URL(value).host), `${value} in ${id}`)
})

test('no two clouds issue tokens under one name', () => {
  const issuers = clouds.flatMap(({ issuerV1, issuerV2 }) => [issuerV1.value, issuerV2.value])

  assert.equal(new Set(issuers).size, 2 * clouds.length)
  for (const issuer of issuers) assert.match(issuer, /^https:\/\/[a-z.]+\/\{tenantId\}\/(v2\.0)?$/)
})

test('a cloud sells in its home country, and in countries that are documented', () => {
  for (const { id, markets, homeCountry } of clouds) {
    assert.ok(markets.length === 0 || markets.includes(homeCountry), id)
    for (const market of markets)
      assert.ok(
        countries.some(({ iso2Code }) => iso2Code === market),
        `${market} of ${id}`,
      )
  }
})

test('Microsoft Cloud Germany sells in the European Union, EFTA and the United Kingdom', () => {
  const members = countries.filter(({ groups }) => groups.length > 0).map(({ iso2Code }) => iso2Code)

  assert.deepEqual([...(findCloud('germany')?.markets ?? [])].sort(), members.sort())
})
