import type { Executor } from '../store/executor.ts'
import { type Parameter, query } from '../store/query.ts'

/** The profiles of a partner account, each a wire document with a version. */
export const profileKinds = ['organization', 'legalBusiness', 'billing', 'support'] as const
export type ProfileKind = (typeof profileKinds)[number]

interface ProfileRow {
  readonly partner_id: string
  readonly kind: string
  readonly version: number
  readonly body: string
}

interface ResellerRow {
  readonly partner_id: string
  readonly reseller_id: string
  readonly mpn_id: string
  readonly name: string
}

const find = query((db, p: Parameter<{ partnerId: string; kind: string }>) =>
  db
    .selectFrom('profile')
    .select(['version', 'body'])
    .where('partner_id', '=', p('partnerId'))
    .where('kind', '=', p('kind')),
)

const insert = query((db, p: Parameter<ProfileRow>) =>
  db
    .insertInto('profile')
    .values({ partner_id: p('partner_id'), kind: p('kind'), version: p('version'), body: p('body') }),
)

const update = query((db, p: Parameter<ProfileRow & { expected: number }>) =>
  db
    .updateTable('profile')
    .set({ version: p('version'), body: p('body') })
    .where('partner_id', '=', p('partner_id'))
    .where('kind', '=', p('kind'))
    .where('version', '=', p('expected')),
)

const insertResellerRow = query((db, p: Parameter<ResellerRow>) =>
  db
    .insertInto('reseller')
    .values({ partner_id: p('partner_id'), reseller_id: p('reseller_id'), mpn_id: p('mpn_id'), name: p('name') }),
)

const resellerById = query((db, p: Parameter<{ partnerId: string; resellerId: string }>) =>
  db
    .selectFrom('reseller')
    .selectAll()
    .where('partner_id', '=', p('partnerId'))
    .where('reseller_id', '=', p('resellerId')),
)

const resellerByMpnId = query((db, p: Parameter<{ partnerId: string; mpnId: string }>) =>
  db.selectFrom('reseller').selectAll().where('partner_id', '=', p('partnerId')).where('mpn_id', '=', p('mpnId')),
)

const anyResellerByMpnId = query((db, p: Parameter<{ mpnId: string }>) =>
  db.selectFrom('reseller').select(['mpn_id', 'name']).where('mpn_id', '=', p('mpnId')).limit(1),
)

/** A profile's version and wire document. */
export function findProfile(db: Executor, partnerId: string, kind: ProfileKind) {
  return db.one(find, { partnerId, kind })
}

/** Writes the first version of a profile. */
export async function insertProfile(db: Executor, partnerId: string, kind: string, body: object): Promise<void> {
  await db.run(insert, { partner_id: partnerId, kind, version: 1, body: JSON.stringify(body) })
}

/** Replaces a profile whose version is still `expected`; answers whether it was. */
export async function updateProfile(
  db: Executor,
  partnerId: string,
  kind: ProfileKind,
  { version, body, expected }: { readonly version: number; readonly body: string; readonly expected: number },
): Promise<boolean> {
  return (await db.run(update, { partner_id: partnerId, kind, version, body, expected })) === 1
}

export async function insertReseller(db: Executor, row: ResellerRow): Promise<void> {
  await db.run(insertResellerRow, row)
}

/** An indirect reseller of this provider, by tenant id in small letters. */
export function findReseller(db: Executor, partnerId: string, resellerId: string) {
  return db.one(resellerById, { partnerId, resellerId })
}

/** An indirect reseller of this provider, by MPN id. */
export function findResellerByMpnId(db: Executor, partnerId: string, mpnId: string) {
  return db.one(resellerByMpnId, { partnerId, mpnId })
}

/** Any organisation of the partner network that this installation knows as a reseller. MPN ids are public. */
export function findAnyResellerByMpnId(db: Executor, mpnId: string) {
  return db.one(anyResellerByMpnId, { mpnId })
}
