import { Type } from 'typebox'
import { oneOf, text } from '../../schemas/primitives.ts'
import { entity, pagedCollection, sentBack, typeValuePair } from '../resource.ts'

const variantState = oneOf(['Inactive', 'Active'])

/** What a rule of a certification says of a member. */
export const certificationFinding = Type.Object({
  memberNames: Type.Optional(Type.Array(text)),
  errorMessage: Type.Optional(text),
})

/** A certification that a plan has for the government's cloud. */
export const azureGovernmentCertification = Type.Object({
  validationResults: Type.Optional(Type.Array(certificationFinding)),
  title: Type.Optional(text),
  uri: Type.Optional(text),
})

const certifications = Type.Optional(Type.Array(azureGovernmentCertification))

/** Kinds of plans of an Azure application; other products have none. */
export const variantSubtype = oneOf(['managed-application', 'solution-template'])

const skuMembers = {
  state: Type.Optional(variantState),
  friendlyName: Type.Optional(text),
  conversionPaths: Type.Optional(text),
  leadGenID: Type.Optional(text),
  externalID: Type.Optional(text),
  referenceVariantID: Type.Optional(text),
  // The specification has the first name, the service's answers the second.
  azureGovernmentCertifications: certifications,
  certificationsAzureGovernment: certifications,
  cloudAvailabilities: Type.Optional(Type.Array(text)),
  subType: Type.Optional(variantSubtype),
  extendedProperties: Type.Optional(Type.Array(typeValuePair)),
}

/** A plan of a product; `externalID` is the plan id that the publisher chose. */
export const azureSkuVariant = entity('AzureSkuVariant', {
  ...skuMembers,
  state: variantState,
  friendlyName: text,
  externalID: text,
})

const testDriveMembers = {
  friendlyName: Type.Optional(text),
  testDriveType: Type.Optional(text),
  extendedProperties: Type.Optional(Type.Array(typeValuePair)),
}

/** The test drive of a product. Its id is the word `testdrive`. */
export const azureTestDriveVariant = entity('AzureTestDriveVariant', { state: variantState, ...testDriveMembers })

/** A plan or the test drive of a product. */
export const variant = Type.Union([azureSkuVariant, azureTestDriveVariant])

/** Plans and the test drive of a product, a page at a time. */
export const variantPage = pagedCollection(variant)

/** A plan to be made or replaced. */
export const azureSkuVariantRequest = Type.Object({
  resourceType: oneOf(['AzureSkuVariant']),
  ...skuMembers,
  ...sentBack,
})

/** The test drive to be made or replaced. */
export const azureTestDriveVariantRequest = Type.Object({
  resourceType: oneOf(['AzureTestDriveVariant']),
  state: Type.Optional(variantState),
  ...testDriveMembers,
  ...sentBack,
})

/** A plan or the test drive: `resourceType` says which. */
export const variantRequest = Type.Union([azureSkuVariantRequest, azureTestDriveVariantRequest])
