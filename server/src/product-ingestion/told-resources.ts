import type { Members } from '../marketplace/part-document.ts'
import { type Reading, withReadAddresses } from '../marketplace/portal-files.ts'
import { StoredJson } from '../page.ts'
import { textOf } from './resource-member.ts'
import { schemaAddress } from './schema-address.ts'

/** What telling resources needs of a handler's context: files are told by an address that is made for this answer. */
export interface Telling extends Reading {
  readonly partner: { readonly partner_id: string }
}

/** A resource with the address of its schema, in the version that was asked for, and its id in front. */
export function withSchema({ $type, id, ...members }: Members, version: string): Members {
  return { $schema: schemaAddress(textOf($type), version), id, ...members }
}

/** A document of resources as it is told. */
export function toldDocument(telling: Telling, document: object): StoredJson {
  return new StoredJson(withReadAddresses(JSON.stringify(document), telling, telling.partner))
}
