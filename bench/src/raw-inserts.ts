import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** Rows a second that node:sqlite takes, one durable transaction each (`synchronous=FULL`), with a document of this size. */
export function rawInsertRate(folder: string, documentBytes: number, seconds: number): number {
  const place = mkdtempSync(join(folder, 'raw-'))
  const database = new DatabaseSync(join(place, 'raw.db'))
  database.exec(
    'pragma journal_mode = wal; pragma synchronous = full; create table row (id text primary key, body text not null)',
  )
  const insert = database.prepare('insert into row values (?, ?)')
  const body = 'x'.repeat(documentBytes)
  const started = performance.now()
  let count = 0
  for (; performance.now() - started < seconds * 1000; count += 1) insert.run(`row-${count}`, body)
  const rate = count / ((performance.now() - started) / 1000)
  database.close()
  rmSync(place, { recursive: true })
  return rate
}
