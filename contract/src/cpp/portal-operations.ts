import { byId } from '../by-id.ts'
import * as offers from './offers/operations.ts'
import * as operations from './operations/operations.ts'
import * as publishing from './publishing/operations.ts'

/** The operations of the Cloud Partner Portal API, by id. */
export const cppOperations = {
  ...byId(offers),
  ...byId(publishing),
  ...byId(operations),
} as const
