import type { Members } from '../marketplace/part-document.ts'
import type { OfferKey } from '../marketplace/product-part-store.ts'
import type { Executor } from '../store/executor.ts'
import type { PublishedTreeTable } from '../store/product-ingestion-tables.ts'
import { type Parameter, query } from '../store/query.ts'

interface TreeKey {
  partnerId: string
  productId: string
  submissionId: string
}

const bySubmission = query((db, p: Parameter<TreeKey>) =>
  db
    .selectFrom('published_tree')
    .selectAll()
    .where('partner_id', '=', p('partnerId'))
    .where('product_id', '=', p('productId'))
    .where('submission_id', '=', p('submissionId')),
)

const put = query((db, p: Parameter<PublishedTreeTable>) =>
  db
    .insertInto('published_tree')
    .values({
      partner_id: p('partner_id'),
      product_id: p('product_id'),
      submission_id: p('submission_id'),
      resources: p('resources'),
    })
    .onConflict((conflict) =>
      conflict
        .columns(['partner_id', 'product_id', 'submission_id'])
        .doUpdateSet((excluded) => ({ resources: excluded.ref('excluded.resources') })),
    ),
)

/** The resources of a product as they were published, or undefined. */
export async function publishedTree(
  db: Executor,
  { partner_id, product_id }: OfferKey,
  submissionId: string,
): Promise<readonly Members[] | undefined> {
  const row = await db.one(bySubmission, { partnerId: partner_id, productId: product_id, submissionId })
  return row && treeOf(row.resources)
}

/** Keeps the resources of a product as they are published, in place of those kept before. */
export async function putPublishedTree(
  db: Executor,
  { partner_id, product_id }: OfferKey,
  submissionId: string,
  resources: readonly Members[],
): Promise<void> {
  await db.run(put, { partner_id, product_id, submission_id: submissionId, resources: JSON.stringify(resources) })
}

/** What `putPublishedTree` wrote. */
function treeOf(text: string): readonly Members[] {
  return JSON.parse(text) as readonly Members[]
}
