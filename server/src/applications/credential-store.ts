import type { Executor } from '../store/executor.ts'
import type { ApplicationCertificateTable, ApplicationKeyTable } from '../store/identity-tables.ts'
import { type Parameter, query } from '../store/query.ts'

/*
 * Keys and certificates are their application's: who asks for them has loaded it from the caller's account before.
 */

interface Key {
  readonly client_id: string
  readonly key_id: string
}

const keys = query((db, p: Parameter<{ client_id: string }>) =>
  db
    .selectFrom('application_key')
    .selectAll()
    .where('client_id', '=', p('client_id'))
    .orderBy('starts_at')
    .orderBy('key_id'),
)

/** The keys of an application, the oldest first. */
export function keysOf(db: Executor, client_id: string): Promise<readonly ApplicationKeyTable[]> {
  return db.all(keys, { client_id })
}

const removeKeyRow = query((db, p: Parameter<Key>) =>
  db.deleteFrom('application_key').where('client_id', '=', p('client_id')).where('key_id', '=', p('key_id')),
)

export async function removeKey(db: Executor, { client_id, key_id }: Key): Promise<void> {
  await db.run(removeKeyRow, { client_id, key_id })
}

const certificates = query((db, p: Parameter<{ client_id: string }>) =>
  db
    .selectFrom('application_certificate')
    .selectAll()
    .where('client_id', '=', p('client_id'))
    .orderBy('starts_at')
    .orderBy('key_id'),
)

/** The certificates of an application, the oldest first. */
export function certificatesOf(db: Executor, client_id: string): Promise<readonly ApplicationCertificateTable[]> {
  return db.all(certificates, { client_id })
}

const insertCertificateRow = query((db, p: Parameter<ApplicationCertificateTable>) =>
  db.insertInto('application_certificate').values({
    client_id: p('client_id'),
    key_id: p('key_id'),
    display_name: p('display_name'),
    subject: p('subject'),
    thumbprint: p('thumbprint'),
    thumbprint_sha256: p('thumbprint_sha256'),
    public_key: p('public_key'),
    starts_at: p('starts_at'),
    ends_at: p('ends_at'),
  }),
)

export async function insertCertificate(db: Executor, row: ApplicationCertificateTable): Promise<void> {
  await db.run(insertCertificateRow, row)
}

const removeCertificateRow = query((db, p: Parameter<Key>) =>
  db.deleteFrom('application_certificate').where('client_id', '=', p('client_id')).where('key_id', '=', p('key_id')),
)

export async function removeCertificate(db: Executor, { client_id, key_id }: Key): Promise<void> {
  await db.run(removeCertificateRow, { client_id, key_id })
}
