import { test } from 'node:test'
import fc from 'fast-check'
import { parseExact } from '../exact-json.ts'
import { anyUrl } from '../sample-addresses.ts'
import { checkApplicationPackage } from './application-package.ts'
import { checkOutputs, checkTemplate, checkUiDefinition } from './application-template.ts'
import { sourceOf } from './archive-reader.ts'
import { checkFeatureAvailability } from './availability-rules.ts'
import { checkCategories } from './category-rules.ts'
import { checkHtml } from './html-rules.ts'
import { checkPlanIds } from './offer-id-rules.ts'
import { offerTypeRules } from './offer-type-rules.ts'
import { checkPackageConfiguration } from './package-configuration-rules.ts'
import { readPngHead } from './png-size.ts'
import { sampleArchive } from './sample-archive.ts'
import { checkMembers, valuesOf } from './text-rules.ts'
import { checkVhdAddress } from './vhd-address.ts'
import { checkVmImages } from './vm-image-rules.ts'
import { readPriceSheet } from './vm-price-sheet.ts'
import { evaluateVmPricing } from './vm-pricing-rules.ts'
import { workbookRows } from './workbook-rows.ts'

/*
 * Rules answer findings, whatever was sent: none of them throws.
 */

const target = { module: 'offer', member: 'it' } as const
const now = '2026-06-01T00:00:00.000Z'

/** JSON, also with members that hide what every object has, and with the carrier of a wide number. */
const json = fc.oneof(
  { weight: 9, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<unknown>(
      { toString: 1, valueOf: 1 },
      ['a', { toString: null }],
      parseExact('9007199254740993'),
    ),
  },
)

/** An object with these members, or some of them, of any value. */
function membersAmong(names: readonly string[]) {
  return fc.record(Object.fromEntries(names.map((name) => [name, json])), { requiredKeys: [] })
}

test('the members of an offer may be anything', () => {
  for (const { offer, plan } of offerTypeRules.slice(0, 2))
    for (const rules of [offer, plan])
      fc.assert(
        fc.property(membersAmong(rules.map(({ key }) => key)), (members) => {
          checkMembers(rules, valuesOf(rules, members))
        }),
        { numRuns: 50 },
      )
})

test('categories, plans and images may be anything', () => {
  const entry = membersAmong(['categoryL1', 'categoryL2-security'])
  const image = membersAmong(['osVhdUrl', 'lunVhdDetails'])

  fc.assert(fc.property(fc.oneof(json, fc.array(entry)), (value) => void checkCategories(value, 'any', target)))
  fc.assert(fc.property(fc.array(json), (value) => void checkPlanIds(value)))
  fc.assert(
    fc.property(
      fc.oneof(json, fc.dictionary(fc.string(), image)),
      (value) => void checkVmImages(value, { target, now }),
    ),
  )
})

test('availabilities, prices and meters may be anything', () => {
  const price = membersAmong(['retailPrice', 'pricingModel', 'priceCadence', 'pricingUnits', 'dateTimeRange'])
  const group = fc.record({ isBaseSchedule: json, marketCodes: json, schedules: fc.oneof(json, fc.array(price)) })
  const meter = membersAmong(['isEnabled', 'ID', 'displayName', 'priceInUsd', 'includedBaseQuantities'])
  const availability = fc.record(
    {
      visibility: fc.constantFrom('Private', 'Public'),
      marketStates: fc.oneof(json, fc.array(membersAmong(['marketCode', 'state']))),
      trial: membersAmong(['type', 'durationType', 'duration']),
      subscriptionAudiences: fc.array(membersAmong(['ID'])),
      priceSchedules: fc.oneof(json, fc.array(group)),
      customMeters: fc.oneof(json, fc.array(meter)),
    },
    { requiredKeys: [] },
  )

  fc.assert(fc.property(fc.oneof(json, availability), (value) => void checkFeatureAvailability(value, target)))
})

test('prices and addresses of disks may be anything', () => {
  const cores = membersAmong(['currency', 'single', 'individually'])
  const pricing = fc.record(
    {
      isByol: fc.oneof(fc.boolean(), json),
      freeTrialDurationInMonths: json,
      coreMultiplier: fc.oneof(json, cores),
      regionPrices: fc.oneof(json, fc.dictionary(fc.constantFrom('US', 'FR', 'XX'), fc.oneof(json, cores))),
      spreadSheetPricing: fc.oneof(json, membersAmong(['uri'])),
    },
    { requiredKeys: [] },
  )

  fc.assert(
    fc.property(fc.oneof(json, pricing), fc.oneof(json, fc.constant(['US', 'FR'])), (value, regions) => {
      evaluateVmPricing(value, { planId: 'gold', regions })
    }),
  )
  fc.assert(
    fc.property(fc.oneof(json, anyUrl), (value) => {
      checkVhdAddress(value, { target, now })
    }),
  )
})

test('configurations and templates may be anything', () => {
  const resourceType = fc.constantFrom(
    'AzureManagedApplicationPackageConfiguration',
    'AzureSolutionTemplatePackageConfiguration',
  )
  const members = {
    version: json,
    packageReferences: json,
    publicAzureTenantID: json,
    publicAzureAuthorizations: fc.oneof(json, fc.array(membersAmong(['principalID', 'roleDefinitionID']))),
    policies: fc.oneof(json, fc.array(membersAmong(['policyName', 'policyDefinitionID']))),
  }
  const configuration = fc.oneof(json, fc.record({ resourceType, ...members }, { requiredKeys: ['resourceType'] }))
  const template = fc.oneof(json, membersAmong(['$schema', 'contentVersion', 'resources', 'parameters']))
  const definition = fc.oneof(json, fc.record({ parameters: fc.oneof(json, membersAmong(['outputs'])) }))

  fc.assert(fc.property(configuration, (value) => void checkPackageConfiguration(value, target)))
  fc.assert(
    fc.property(template, definition, (one, other) => {
      checkTemplate(one, target)
      checkUiDefinition(other, target)
      checkOutputs(one, other, target)
    }),
  )
})

test('files may hold anything', async () => {
  const bytes = fc.uint8Array({ maxLength: 400 })

  fc.assert(fc.property(bytes, (content) => void readPngHead(content)))
  fc.assert(fc.property(fc.string(), (html) => void checkHtml(html, target)))
  await fc.assert(
    fc.asyncProperty(bytes, bytes, async (one, other) => {
      await checkApplicationPackage(sourceOf(one), target)
      await readPriceSheet(one, target)
      const archive = sampleArchive([
        { name: 'mainTemplate.json', content: one },
        { name: 'createUiDefinition.json', content: other },
      ])
      await checkApplicationPackage(sourceOf(archive), target)
      await workbookRows(sampleArchive([{ name: 'xl/worksheets/sheet1.xml', content: one }]))
    }),
  )
})
