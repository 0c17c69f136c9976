import { membersOf } from '../marketplace/part-document.ts'
import type { ProductPartRow } from '../marketplace/product-part-store.ts'
import { StoredJson } from '../page.ts'
import { toldAvailability } from './expand-rules.ts'

/** An availability of a plan as it is answered: markets, trial and prices where they are asked for. */
export function toldFeatureAvailability(row: ProductPartRow, $expand: string | undefined): StoredJson {
  return new StoredJson(JSON.stringify(toldAvailability(membersOf(row), $expand)))
}
