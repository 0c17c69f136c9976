import { crc32, deflateRawSync } from 'node:zlib'

/** A file of a sample archive, and what is odd about it. */
export interface SampleFile {
  readonly name: string
  readonly content: string | Uint8Array
  /** What the archive says it has, in bytes; default: what it has. */
  readonly statedBytes?: number
  readonly encrypted?: boolean
}

/** A zip with these files, deflated, in this order: for tests. */
export function sampleArchive(files: readonly SampleFile[]): Buffer {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const file of files) {
    const content = Buffer.from(file.content)
    const deflated = deflateRawSync(content)
    const shared = sharedHeader(file, content, deflated)
    const name = Buffer.from(file.name)
    const local = Buffer.concat([signature(0x04034b50), shared, lengths(name, 2), name, deflated])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    directory.push(Buffer.concat([signature(0x02014b50), Buffer.from([20, 0]), shared, lengths(name, 2), tail, name]))
    locals.push(local)
    offset += local.length
  }
  const entries = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(files.length, 4)
  end.writeUInt16LE(files.length, 6)
  end.writeUInt32LE(entries.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...locals, entries, signature(0x06054b50), end])
}

function signature(number: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(number)
  return bytes
}

/** What both headers of a file have: version, flags, method, time, checksum and sizes. */
function sharedHeader(file: SampleFile, content: Buffer, deflated: Buffer): Buffer {
  const bytes = Buffer.alloc(22)
  bytes.writeUInt16LE(20, 0)
  // Names are UTF-8; the lowest bit says that the content is encrypted.
  bytes.writeUInt16LE(0x0800 | (file.encrypted ? 1 : 0), 2)
  bytes.writeUInt16LE(8, 4)
  bytes.writeUInt32LE(crc32(content), 10)
  bytes.writeUInt32LE(deflated.length, 14)
  bytes.writeUInt32LE(file.statedBytes ?? content.length, 18)
  return bytes
}

/** The length of the name, and of the extra field that there is none of. */
function lengths(name: Buffer, extraBytes: number): Buffer {
  const bytes = Buffer.alloc(2 + extraBytes)
  bytes.writeUInt16LE(name.length, 0)
  return bytes
}

/** A template that nothing is wrong with, with one parameter. */
export const sampleTemplate = {
  $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
  contentVersion: '1.0.0.0',
  parameters: { siteName: { type: 'string' } },
  resources: [],
}

/** The form that goes with it. */
export const sampleUiDefinition = {
  $schema: 'https://schema.management.azure.com/schemas/0.1.2-preview/CreateUIDefinition.MultiVm.json#',
  handler: 'Microsoft.Azure.CreateUIDef',
  version: '0.1.2-preview',
  parameters: { basics: [], steps: [], outputs: { siteName: "[basics('siteName')]" } },
}

/** The package of an application that nothing is wrong with. */
export function samplePackage(): Buffer {
  return sampleArchive([
    { name: 'mainTemplate.json', content: JSON.stringify(sampleTemplate) },
    { name: 'createUiDefinition.json', content: JSON.stringify(sampleUiDefinition) },
  ])
}
