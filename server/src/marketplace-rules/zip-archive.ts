import { buffer } from 'node:stream/consumers'
import { type Entry, fromRandomAccessReaderPromise, getFileNameLowLevel, validateFileName, type ZipFile } from 'yauzl'
import { ArchiveReader, type ArchiveSource } from './archive-reader.ts'
import { quoted } from './finding.ts'

/** How much of an archive is taken. */
export interface ArchiveLimits {
  /** Bytes of the archive itself. */
  readonly archiveBytes: number
  /** Bytes of each file in it, once inflated. */
  readonly fileBytes: number
  /** Bytes of all files in it, once inflated. */
  readonly allBytes: number
  /** Files and folders in it. */
  readonly entries: number
  /** Bytes of each file that is read. */
  readonly readBytes: number
}

/** What is wrong with an archive. */
export interface ArchiveProblem {
  readonly code: string
  /** A sentence for people. */
  readonly message: string
}

/** What an archive holds. */
export interface ArchiveContent {
  /** The names of its files, with `/` between folders, in its own order. */
  readonly names: readonly string[]
  /** The files that were asked for and could be read, by name. */
  readonly files: ReadonlyMap<string, Buffer>
  readonly problems: readonly ArchiveProblem[]
}

/** Problems told of one archive, at most. */
const mostProblems = 20

/**
 * The names of an archive's files, and the content of those whose names are wanted. Nothing else is inflated. Rejects
 * only with what the source itself fails with; whatever is wrong with the archive is a problem in the answer.
 */
export async function readArchive(
  source: ArchiveSource,
  wanted: readonly string[],
  limits: ArchiveLimits,
): Promise<ArchiveContent> {
  if (source.sizeBytes > limits.archiveBytes)
    return nothing(tooLarge('The archive', source.sizeBytes, limits.archiveBytes))
  const reader = new ArchiveReader(source)
  try {
    // Names are decoded and checked here, so that a strange one is told by name.
    const zip = await fromRandomAccessReaderPromise(reader, source.sizeBytes, {
      autoClose: false,
      decodeStrings: false,
    })
    try {
      return await contentOf(zip, wanted, limits)
    } finally {
      zip.close()
    }
  } catch (cause) {
    if (reader.failure) throw reader.failure
    const why = cause instanceof Error ? cause.message : String(cause)
    return nothing({ code: 'ArchiveDamaged', message: `The archive cannot be read as a zip: ${why.slice(0, 200)}` })
  }
}

function nothing(problem: ArchiveProblem): ArchiveContent {
  return { names: [], files: new Map(), problems: [problem] }
}

async function contentOf(zip: ZipFile, wanted: readonly string[], limits: ArchiveLimits): Promise<ArchiveContent> {
  if (zip.entryCount > limits.entries) {
    const message = `The archive holds ${zip.entryCount} files and folders; ${limits.entries} are taken.`
    return nothing({ code: 'ArchiveTooManyFiles', message })
  }
  const entries = await entriesOf(zip)
  const problems = problemsOf(entries, limits)
  const files = new Map<string, Buffer>()
  for (const name of wanted) {
    const found = entries.filter((each) => each.name === name)
    const [first] = found
    if (found.length > 1) problems.push({ code: 'ArchiveFileTwice', message: `The archive holds ${name} twice.` })
    if (first === undefined || found.length > 1) continue
    const read = await readEntry(zip, first, limits)
    if ('bytes' in read) files.set(name, read.bytes)
    else problems.push(read)
  }
  return { names: entries.filter(isFile).map(({ name }) => name), files, problems: problems.slice(0, mostProblems) }
}

interface NamedEntry {
  readonly name: string
  readonly entry: Entry
}

async function entriesOf(zip: ZipFile): Promise<readonly NamedEntry[]> {
  const entries: NamedEntry[] = []
  for await (const entry of zip.eachEntry()) {
    const name = getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false)
    entries.push({ name, entry })
  }
  return entries
}

function isFile({ name }: NamedEntry): boolean {
  return !name.endsWith('/')
}

function problemsOf(entries: readonly NamedEntry[], limits: ArchiveLimits): ArchiveProblem[] {
  const ofEntries = entries.flatMap(({ name, entry }) => [
    ...nameProblems(name),
    ...(entry.uncompressedSize > limits.fileBytes
      ? [tooLarge(`The file ${quoted(name)}`, entry.uncompressedSize, limits.fileBytes)]
      : []),
    ...(entry.isEncrypted()
      ? [{ code: 'ArchiveEncrypted', message: `The file ${quoted(name)} is encrypted: nobody could open it.` }]
      : []),
  ])
  const all = entries.reduce((sum, { entry }) => sum + entry.uncompressedSize, 0)
  const inflated = all > limits.allBytes ? [tooLarge('What the archive holds', all, limits.allBytes)] : []
  return [...inflated, ...ofEntries].slice(0, mostProblems)
}

function nameProblems(name: string): readonly ArchiveProblem[] {
  if (validateFileName(name) === null && !name.includes('\0')) return []
  const message = `The file name ${quoted(name)} leads out of the archive.`
  return [{ code: 'ArchiveNameUnsafe', message }]
}

async function readEntry(
  zip: ZipFile,
  { name, entry }: NamedEntry,
  { readBytes }: ArchiveLimits,
): Promise<{ readonly bytes: Buffer } | ArchiveProblem> {
  if (entry.uncompressedSize > readBytes) return tooLarge(`The file ${name}`, entry.uncompressedSize, readBytes)
  try {
    // yauzl ends the stream as soon as more comes out of it than the entry says.
    return { bytes: await buffer(await zip.openReadStreamPromise(entry)) }
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    return { code: 'ArchiveDamaged', message: `The file ${name} cannot be read: ${why.slice(0, 200)}` }
  }
}

function tooLarge(what: string, bytes: number, most: number): ArchiveProblem {
  return { code: 'ArchiveTooLarge', message: `${what} has ${bytes} bytes; ${most} are taken.` }
}
