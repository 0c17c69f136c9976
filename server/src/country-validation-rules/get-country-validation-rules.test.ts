import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { engines, expectError, type PartnerApi, type PartnerCenter, startPartnerCenter } from '@comptoir/testing'

// Source: 'get-market-specific-validation-data'.
const states =
  'AK AL AR AZ CA CO CT DC DE FL GA HI IA ID IL IN KS KY LA MA MD ME MI MN MO MS MT NC ND NE NH NJ NM NV NY OH OK OR PA RI SC SD TN TX UT VA VT WA WI WV WY'.split(
    ' ',
  )

for (const engine of engines)
  describe(`the rules of a country over ${engine.name}`, { skip: engine.skip }, () => {
    let center: PartnerCenter
    let api: PartnerApi

    before(async () => {
      center = await startPartnerCenter({ engine })
      api = await center.api()
    })
    after(() => center.close())

    test('the rules of the United States are the documented ones, each list bare and wrapped', async () => {
      const { status, body } = await api.get('/v1/countryvalidationrules/US')

      assert.equal(status, 200)
      assert.deepEqual(body, {
        iso2Code: 'US',
        iso3Code: 'USA',
        defaultCulture: 'en-US',
        isStateRequired: true,
        supportedStatesList: states,
        states: { value: states },
        supportedLanguagesList: ['en', 'es'],
        supportedLanguages: { value: ['en', 'es'] },
        supportedCulturesList: ['en-US', 'es-US'],
        supportedCultures: { value: ['en-US', 'es-US'] },
        isPostalCodeRequired: true,
        postalCodeRegex: '^\\d{5}(-\\d{4})?$',
        isCityRequired: true,
        isVatIdSupported: false,
        taxIdFormat: 'US######',
        taxIdSample: 'US999965',
        phoneNumberRegex: '^(1[\\-\\/\\.]?)?(\\((\\d{3})\\)|(\\d{3}))[\\-\\/\\.]?(\\d{3})[\\-\\/\\.]?(\\d{4})$',
        isRegistrationNumberSupported: false,
        isTaxIdSupported: true,
        isTaxIdOptional: true,
        resellerAgreementRegion: 'AOC',
        geographicRegion: 'NorthAndLatinAmerica',
        countryCallingCodesList: ['1'],
        countryCallingCodes: { value: ['1'] },
        attributes: { objectType: 'CountryInformation' },
      })
    })

    test('letter case of the code does not matter', async () => {
      const capitals = await api.get('/v1/countryvalidationrules/DE')

      const small = await api.get('/v1/CountryValidationRules/de')

      assert.equal(small.status, 200)
      assert.deepEqual(small.body, capitals.body)
      assert.equal(small.body.iso2Code, 'DE')
    })

    test('a country with value-added tax says what its identifier looks like, and one without states has none', async () => {
      const { body } = await api.get('/v1/countryvalidationrules/DE')

      assert.equal(body.vatIdRegex, '^DE\\d{9}$')
      assert.equal(body.isStateRequired, false)
      assert.deepEqual(body.supportedStatesList, [])
    })

    test('a country without postal codes leaves their pattern out', async () => {
      const { body } = await api.get('/v1/countryvalidationrules/HK')

      assert.equal(body.isPostalCodeRequired, false)
      assert.equal('postalCodeRegex' in body, false)
    })

    test('a country that the documents do not list is not found', async () => {
      const { body } = await expectError(api.get('/v1/countryvalidationrules/ZZ'), 'notFound')

      assert.match(body.description, /ZZ/)
    })

    test('what is no country code is refused', async () => {
      await expectError(api.get('/v1/countryvalidationrules/USA'), 'requestInvalid')
    })

    test('an application alone may read them, in every cloud, whatever its market', async () => {
      for (const cloud of ['global', 'china', 'germany', 'usgov']) {
        const app = await center.api(cloud, 'app')

        const { status } = await app.get('/v1/countryvalidationrules/US')

        assert.equal(status, 200, cloud)
      }
    })
  })
