import { byId } from '../by-id.ts'
import * as configuring from './operations.ts'
import * as resources from './resource-operations.ts'

/** Every operation of the product ingestion API, by id. */
export const productIngestionOperations = { ...byId(configuring), ...byId(resources) } as const
