import type { updatePackage as operation } from '@comptoir/contract/ingestion/packages/operations'
import type { Handler } from '../handler.ts'
import { partToReplace } from '../marketplace/part-operations.ts'
import { refuseFields } from '../partner-center-error.ts'
import { replaceFile } from '../uploads/replace-file.ts'
import { packageKindOf } from './package-kind-of.ts'

export const updatePackage: Handler<typeof operation> = async (context, { productID, packageID, body }) => {
  const place = { productID, kind: 'package', partId: packageID, required: false } as const
  const draft = await partToReplace(context, place, body)
  const kind = packageKindOf(draft.row)
  if (body.resourceType !== kind.resourceType) refuseFields({ resourceType: ['The field cannot be changed.'] })
  return replaceFile(context, draft, kind, body)
}
