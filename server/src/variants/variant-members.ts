import {
  azureSkuVariant,
  type azureSkuVariantRequest,
  azureTestDriveVariant,
  type azureTestDriveVariantRequest,
  type variantRequest,
} from '@comptoir/contract/ingestion/variants/schemas'
import type { Static } from 'typebox'
import { inOrderOf } from '../marketplace/member-order.ts'
import type { Members } from '../marketplace/part-document.ts'
import { checkChosenId } from '../marketplace-products/offer-id-of.ts'
import { refuseFields } from '../partner-center-error.ts'

/** A plan or a test drive as a request has it. */
export type SentVariant = Static<typeof variantRequest>

type SentPlan = Static<typeof azureSkuVariantRequest>
type SentTestDrive = Static<typeof azureTestDriveVariantRequest>

/** What a plan has where a request to make it says nothing of it, as observed. */
const newPlan = {
  state: 'Active',
  conversionPaths: '*',
  certificationsAzureGovernment: [],
  cloudAvailabilities: ['public-azure'],
  extendedProperties: [],
} as const

/** The kind of products whose plans have kinds of their own, and the kind of those that name none, as observed. */
const kindWithSubtypes = 'AzureApplication'
const usualSubtype = 'solution-template'

/** A plan or test drive that a request makes: its plan id, nothing for the test drive, and its members. */
export interface NewVariant {
  readonly planName: string
  readonly members: Members
}

/** What a request makes. @throws submissionFieldInvalid */
export function newVariant(productKind: string, sent: SentVariant): NewVariant {
  if (sent.resourceType === 'AzureTestDriveVariant') return { planName: '', members: testDrive(sent, 'Active') }
  const { externalID, subType = usualSubtype } = sent
  if (externalID === undefined) return refuseFields({ externalID: ['The field is required.'] })
  checkChosenId('plan', externalID, 'externalID')
  const own = { ...newPlan, friendlyName: externalID, ...written(sent), externalID }
  const members = productKind === kindWithSubtypes ? { ...own, subType } : own
  return { planName: externalID, members: inOrderOf(azureSkuVariant, members) }
}

/**
 * What a request makes of a plan, whole: what is left out disappears, but for what a plan cannot be without. Its plan id
 * and its kind are as they were made. @throws submissionFieldInvalid
 */
export function replacedVariant(before: Members, sent: SentVariant): Members {
  if (sent.resourceType !== before['resourceType']) refuseFields({ resourceType: [fixed] })
  if (sent.resourceType === 'AzureTestDriveVariant') return testDrive(sent, before['state'])
  const { state, friendlyName, externalID, subType } = before
  if (sent.externalID !== undefined && sent.externalID !== externalID) refuseFields({ externalID: [fixed] })
  if (sent.subType !== undefined && subType !== undefined && sent.subType !== subType)
    refuseFields({ subType: [fixed] })
  const members = { state, friendlyName, ...written(sent), externalID, ...(subType === undefined ? {} : { subType }) }
  return inOrderOf(azureSkuVariant, members)
}

const fixed = 'The field cannot be changed.'

/**
 * The members of a plan that a request says. The id for leads is taken and not told again, as clients' traffic shows;
 * certifications have the name that the service answers with.
 */
function written(sent: SentPlan): Members {
  const { '@odata.etag': _etag, id: _id, leadGenID: _leads, subType: _subType, ...members } = sent
  const {
    azureGovernmentCertifications,
    certificationsAzureGovernment = azureGovernmentCertifications,
    ...own
  } = members
  return certificationsAzureGovernment === undefined ? own : { ...own, certificationsAzureGovernment }
}

function testDrive(sent: SentTestDrive, state: unknown): Members {
  const { '@odata.etag': _etag, id: _id, ...own } = sent
  return inOrderOf(azureTestDriveVariant, { state, ...own })
}
