import type { Dirent } from 'node:fs'
import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { systemClock } from '../clock/clock.ts'
import { blocksEnding, incomingFolder, isCode, isThere } from './blob-place.ts'
import { hostPart, writerOf } from './incoming-file.ts'
import { indexPath } from './staged-blocks.ts'

/** Milliseconds after the last block of a blob in which blocks wait for their list: a week. Source: put-block. */
const blocksWaitMs = 7 * 24 * 3_600_000

/** Milliseconds after which a file that another machine was receiving is taken for forgotten: a day. */
const receptionMs = 24 * 3_600_000

/**
 * Removes what processes that are gone were still receiving, and blocks whose list never came. Ages are those that
 * the file system tells, hence by the system's clock.
 */
export async function sweepLeftovers(folder: string): Promise<void> {
  const now = systemClock.epochMs()
  for (const shelf of await entriesOf(folder)) {
    const path = join(folder, shelf.name)
    for (const { name } of await entriesOf(path)) {
      const left =
        shelf.name === incomingFolder
          ? await isForgotten(join(path, name), name, now)
          : name.endsWith(blocksEnding) && (await blocksAgeMs(join(path, name), now)) > blocksWaitMs
      if (left) await rm(join(path, name), { recursive: true, force: true })
    }
  }
}

async function isForgotten(path: string, name: string, now: number): Promise<boolean> {
  const writer = writerOf(name)
  // Machines may share the folder: what another one receives is its own affair.
  if (writer?.host === hostPart() && writer.pid !== process.pid) return !isRunning(writer.pid)
  // In a container each process may have the same number: ours has written nothing before it began.
  if (writer?.host === hostPart()) return (await ageMs(path, performance.timeOrigin)) > 0
  return (await ageMs(path, now)) > receptionMs
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (cause) {
    // It runs, but for somebody else.
    return isCode(cause, 'EPERM')
  }
}

/** Milliseconds since the last block came: the index grows with each. A folder without one is younger than its first block. */
async function blocksAgeMs(folder: string, now: number): Promise<number> {
  const index = indexPath(folder)
  return (await isThere(index)) ? ageMs(index, now) : ageMs(folder, now)
}

/** Milliseconds since it was last written; 0 where it is gone. */
async function ageMs(path: string, now: number): Promise<number> {
  try {
    return now - (await stat(path)).mtimeMs
  } catch (cause) {
    if (isCode(cause, 'ENOENT')) return 0
    throw cause
  }
}

async function entriesOf(path: string): Promise<Dirent[]> {
  try {
    return await readdir(path, { withFileTypes: true })
  } catch (cause) {
    if (isCode(cause, 'ENOENT') || isCode(cause, 'ENOTDIR')) return []
    throw cause
  }
}
