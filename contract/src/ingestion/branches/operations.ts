import { defineOperation } from '../../operation.ts'
import { identifier } from '../../schemas/primitives.ts'
import { productParams, productPath, submissionApi } from '../submission-api.ts'
import { branchPage } from './schemas.ts'

/** Lists the drafts of one part of a product: the product’s own, then one for each plan. */
export const listBranches = defineOperation({
  id: 'ingestion.branches.listByModule',
  title: 'List the branches of a part of a product',
  method: 'GET',
  path: `${productPath}/branches/getByModule(module={module})`,
  params: { ...productParams, module: identifier },
  replies: { 200: branchPage },
  list: 'whole',
  errors: ['marketplaceProductNotFound', 'submissionFieldInvalid'],
  ...submissionApi,
})
