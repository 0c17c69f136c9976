import assert from 'node:assert/strict'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { incomingFolder } from '@comptoir/server/blobs/blob-place'
import { BlobStore } from '@comptoir/server/blobs/blob-store'
import { isTimed } from '@comptoir/server/publishing/publishing-phases'
import type { Executor } from '@comptoir/server/store/executor'
import { type NoParameters, query } from '@comptoir/server/store/query'
import { openStore } from '@comptoir/server/store/store'
import type { DataPlace } from '../data-place.ts'

const publishings = query((db, _p: NoParameters) =>
  db.selectFrom('publishing').select(['product_id', 'submission_id', 'phase', 'version']),
)
const events = query((db, _p: NoParameters) =>
  db.selectFrom('schedule').select(['kind', 'subject']).where('kind', 'in', ['publishing.phaseEnds', 'file.processed']),
)
const files = query((db, _p: NoParameters) =>
  db
    .selectFrom('product_part')
    .select(['partner_id', 'product_id', 'part_id', 'blob_id', 'document'])
    .where('kind', '=', 'package'),
)

/**
 * What both APIs cannot tell. Whatever goes on by itself is on the schedule, once, and nothing else is; a package that
 * was handed over has its file, and every file its package.
 */
export async function checkStored({ dialect, blobFolder }: DataPlace): Promise<void> {
  const store = await openStore(dialect)
  try {
    // In one transaction: what is read belongs together.
    await store.write(async (db) => {
      await checkSchedule(db)
      await checkFiles(db, blobFolder)
    })
  } finally {
    await store.close()
  }
}

async function checkSchedule(db: Executor): Promise<void> {
  const running = (await db.all(publishings, {})).filter(({ phase }) => isTimed(phase))
  const processing = (await db.all(files, {})).filter(({ document }) => stateIn(document) === 'InProcessing')
  const wanted = [
    ...running.map((row) => `${row.submission_id} ${row.version}`),
    ...processing.map(({ part_id }) => part_id),
  ]
  const found = (await db.all(events, {})).map(({ subject }) => scheduled(JSON.parse(subject)))
  assert.deepEqual(found.toSorted(), wanted.toSorted(), 'what is on the schedule, and what goes on by itself')
}

/** Written by the server as a record of texts. */
function scheduled({ submissionId, version, partId }: Readonly<Record<string, string>>): string {
  return partId ?? `${submissionId} ${version}`
}

async function checkFiles(db: Executor, blobFolder: string): Promise<void> {
  const packages = await db.all(files, {})
  const blobs = new BlobStore(blobFolder)
  for (const { partner_id: partnerId, blob_id: blobId, document, part_id } of packages) {
    const state = stateIn(document)
    if (state === 'PendingUpload') continue
    assert.ok(await blobs.describe({ partnerId, blobId }), `the package ${part_id} is ${state} and has no file`)
  }
  const known = new Set(packages.map(({ partner_id, blob_id }) => `${partner_id}.${blob_id}`.toLowerCase()))
  for (const entry of await readdir(blobFolder, { recursive: true, withFileTypes: true }).catch(() => [])) {
    if (!entry.isFile() || entry.parentPath.endsWith('.blocks')) continue
    if (entry.parentPath === join(blobFolder, incomingFolder)) continue
    // Beside a file that takes no other content any more stands one that says so.
    assert.ok(known.has(entry.name.replace(/\.sealed$/, '')), `the file ${entry.name} belongs to no package`)
  }
}

/** What was arriving when the server was killed is swept away by the next one, which does so soon after it has begun. */
export async function checkSwept({ blobFolder }: DataPlace): Promise<void> {
  const left = await readdir(join(blobFolder, incomingFolder)).catch(() => [])
  assert.deepEqual(left, [], 'what is left of files that were arriving')
}

function stateIn(document: string): unknown {
  return JSON.parse(document).state
}
