import { Type } from 'typebox'
import { oneOf, text } from '../../schemas/primitives.ts'
import { fileName, fileState, pagedCollection, sentBack } from '../resource.ts'
import { validationItem } from '../submissions/schemas.ts'

/** The kinds of packages. */
export const packageKinds = [
  'AzureApplicationPackage',
  'Dynamics365BusinessCentralAddOnExtensionPackage',
  'Dynamics365BusinessCentralAddOnLibraryExtensionPackage',
  'Dynamics365BusinessCentralAddOnDependencyPackage',
] as const

const packageKind = oneOf(packageKinds)

/** Where a package was published, and when first. */
export const publishTarget = Type.Object({
  sandboxId: Type.Optional(text),
  trainId: Type.Optional(text),
  firstPublishedDateTime: Type.Optional(text),
})

/** A file that a product holds and package configurations refer to; `fileSize` in bytes. */
export const azurePackage = Type.Object({
  resourceType: packageKind,
  fileName: Type.Optional(fileName),
  fileSasUri: Type.Optional(text),
  fileSize: Type.Optional(Type.Integer()),
  state: fileState,
  isEmpty: Type.Optional(Type.Boolean()),
  isCertified: Type.Optional(Type.Boolean()),
  publishTargets: Type.Optional(Type.Array(publishTarget)),
  validationItems: Type.Optional(Type.Array(validationItem)),
  '@odata.etag': text,
  id: text,
})

/** The packages of a product. */
export const azurePackagePage = pagedCollection(azurePackage)

/** A package to be uploaded, or that was; what the server sets may be sent back and does nothing. */
export const azurePackageRequest = Type.Object({
  resourceType: packageKind,
  fileName: Type.Optional(fileName),
  fileSasUri: Type.Optional(text),
  fileSize: Type.Optional(Type.Integer()),
  state: Type.Optional(fileState),
  isEmpty: Type.Optional(Type.Boolean()),
  isCertified: Type.Optional(Type.Boolean()),
  publishTargets: Type.Optional(Type.Array(publishTarget)),
  validationItems: Type.Optional(Type.Array(validationItem)),
  ...sentBack,
})
