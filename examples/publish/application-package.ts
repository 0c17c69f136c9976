import { crc32 } from 'node:zlib'

/** The two files that every package of an Azure application has. */
const files = {
  'mainTemplate.json': {
    $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
    contentVersion: '1.0.0.0',
    parameters: { location: { type: 'string' } },
    resources: [],
  },
  'createUiDefinition.json': {
    $schema: 'https://schema.management.azure.com/schemas/0.1.2-preview/CreateUIDefinition.MultiVm.json#',
    handler: 'Microsoft.Azure.CreateUIDef',
    version: '0.1.2-preview',
    parameters: { basics: [], steps: [], outputs: { location: '[location()]' } },
  },
}

/** A package as a zip whose files are stored as they are. */
export function applicationPackage(): Uint8Array<ArrayBuffer> {
  const local: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, document] of Object.entries(files)) {
    const data = Buffer.from(JSON.stringify(document))
    const head = Buffer.alloc(30)
    head.writeUInt32LE(0x04034b50, 0)
    head.writeUInt16LE(20, 4)
    describe(head, 14, { data, name })
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(20, 4)
    entry.writeUInt16LE(20, 6)
    describe(entry, 16, { data, name })
    entry.writeUInt32LE(offset, 42)
    local.push(head, Buffer.from(name), data)
    directory.push(entry, Buffer.from(name))
    offset += head.length + name.length + data.length
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(directory.length / 2, 8)
  end.writeUInt16LE(directory.length / 2, 10)
  end.writeUInt32LE(Buffer.concat(directory).length, 12)
  end.writeUInt32LE(offset, 16)
  return new Uint8Array(Buffer.concat([...local, ...directory, end]))
}

/** Checksum, sizes and the length of the name: the same members in both kinds of heads. */
function describe(head: Buffer, at: number, { data, name }: { readonly data: Buffer; readonly name: string }): void {
  head.writeUInt32LE(crc32(data), at)
  head.writeUInt32LE(data.length, at + 4)
  head.writeUInt32LE(data.length, at + 8)
  head.writeUInt16LE(name.length, at + 12)
}
