import type { deletePackage as operation } from '@comptoir/contract/ingestion/packages/operations'
import type { Handler } from '../handler.ts'
import { blobsOfPart } from '../marketplace/blobs-of-part.ts'
import { listOf } from '../marketplace/core-member.ts'
import { loadPart, loadProduct } from '../marketplace/load-product.ts'
import { membersOf } from '../marketplace/part-document.ts'
import { deletePart, partsOfKind } from '../marketplace/product-part-store.ts'
import { removeBlobs } from '../marketplace/remove-blobs.ts'
import { showInPortal } from '../marketplace/show-in-portal.ts'
import { Answer } from '../page.ts'
import { refuseFields } from '../partner-center-error.ts'

/** A package that a configuration refers to stays. Inferred: nothing would be left to be published. */
export const deletePackage: Handler<typeof operation> = async (context, { productID, packageID }) => {
  const { db } = context
  const offer = await loadProduct(context, productID)
  const row = await loadPart(context, offer, 'package', packageID)
  const configurations = await partsOfKind(db, offer, 'packageConfiguration')
  const referring = configurations.find((each) =>
    listOf(membersOf(each)['packageReferences']).some(({ value }) => String(value).toLowerCase() === row.part_id),
  )
  if (referring) refuseFields({ packageID: [`The package configuration ${referring.part_id} refers to the package.`] })
  await deletePart(db, offer, 'package', row.part_id)
  await removeBlobs(context, offer, blobsOfPart(row))
  await showInPortal(context, offer, row)
  context.record({ before: membersOf(row) })
  return new Answer(204, null)
}
