import type { updatePackageConfiguration as operation } from '@comptoir/contract/ingestion/package-configurations/operations'
import type { Handler } from '../handler.ts'
import { membersOf } from '../marketplace/part-document.ts'
import { partToReplace, replaceWhole } from '../marketplace/part-operations.ts'
import { sealedSecrets, toldMembers } from '../marketplace/part-secrets.ts'
import { findPart } from '../marketplace/product-part-store.ts'
import { refuseFields } from '../partner-center-error.ts'
import { allowedKinds, configurationMembers, missingVersion, referencesIn } from './configuration-rules.ts'

/** Replaces the technical configuration of a product or a plan by another of the same kind. */
export const updatePackageConfiguration: Handler<typeof operation> = async (
  context,
  { productID, packageConfigurationID, body },
) => {
  const place = { productID, kind: 'packageConfiguration', partId: packageConfigurationID } as const
  const { offer, row } = await partToReplace(context, place, body)
  const kept = membersOf(row)
  const kinds = allowedKinds(String(kept['resourceType']), offer.product_kind, row.variant_id)
  if (!kinds.includes(body.resourceType)) refuseFields({ resourceType: [`It must be one of: ${kinds.join(', ')}.`] })
  const missing = missingVersion(body)
  if (missing !== undefined) refuseFields({ version: [missing] })
  for (const [index, { value }] of referencesIn(body).entries())
    if (!(await findPart(context.db, offer, 'package', value)))
      refuseFields({ [`packageReferences[${index}].value`]: [`The product has no package ${value}.`] })
  const secrets = sealedSecrets(context.server.vault, body, {
    row,
    isSameKind: kept['resourceType'] === body.resourceType,
  })
  return replaceWhole(context, { offer, row: { ...row, secrets } }, configurationMembers(kept, toldMembers(body)))
}
