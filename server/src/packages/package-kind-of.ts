import { membersOf } from '../marketplace/part-document.ts'
import type { ProductPartRow } from '../marketplace/product-part-store.ts'
import type { FileKind } from '../uploads/file-kind.ts'
import { fileKindOf, packageFiles } from '../uploads/file-kinds.ts'

/** Which kind of package a row is. */
export function packageKindOf(row: ProductPartRow): FileKind {
  return fileKindOf(String(membersOf(row)['resourceType'])) ?? packageFiles.AzureApplicationPackage
}
