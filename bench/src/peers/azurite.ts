import { mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import {
  BlobSASPermissions,
  BlobServiceClient,
  generateBlobSASQueryParameters,
  StorageSharedKeyCredential,
} from '@azure/storage-blob'
import type { Marketplace } from '../marketplace/subject.ts'
import type { Row } from '../table.ts'
import { freePort, startPeer } from './peer-process.ts'
import { middlePair, peerRow } from './peer-row.ts'

/** How many times Azurite's rate is wanted. */
const target = 2

const rounds = 5
const blockBytes = 1_048_576
const blocks = 64
const parallel = 4

/** The account that every Azurite has. @see azure/storage/common/storage-use-azurite */
const account = 'devstoreaccount1'
const key = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw=='

/** Uploads of 64 MB in blocks of 1 MB, four at a time, each to a new blob. Both keep them on disk. */
export async function azuriteRows(
  programs: string,
  { url, submission }: Marketplace,
  { product, folder }: { readonly product: string; readonly folder: string },
): Promise<Row[]> {
  const port = await freePort()
  const place = mkdtempSync(join(folder, 'azurite-'))
  const endpoint = `http://127.0.0.1:${port}/${account}`
  const args = ['--blobPort', String(port), '-l', place, '--silent', '--skipApiVersionCheck', '--disableTelemetry']
  const azurite = await startPeer(join(programs, 'azurite-blob'), args, endpoint)
  try {
    const credential = new StorageSharedKeyCredential(account, key)
    const container = new BlobServiceClient(endpoint, credential).getContainerClient('bench')
    await container.create()
    const pairs = []
    for (let round = 0; round < rounds; round += 1) {
      const query = generateBlobSASQueryParameters(
        {
          containerName: 'bench',
          blobName: `blob${round}`,
          permissions: BlobSASPermissions.parse('cw'),
          expiresOn: new Date(Date.now() + 3_600_000),
        },
        credential,
      )
      const theirs = await uploadRate(`${container.getBlockBlobClient(`blob${round}`).url}?${query}`)
      pairs.push({ ours: await uploadRate(await newAddress(product, submission)), theirs })
    }
    const what = `upload in 1 MB blocks, four at a time, beside Azurite 3.37 (${new URL(url).hostname})`
    return [peerRow(what, middlePair(pairs), { unit: ' MB/s', target })]
  } finally {
    await azurite.stop()
  }
}

async function newAddress(product: string, headers: Readonly<Record<string, string>>): Promise<string> {
  const answer = await fetch(`${product}/packages`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify({ resourceType: 'AzureApplicationPackage', fileName: 'bench.zip' }),
  })
  return ((await answer.json()) as { readonly fileSasUri: string }).fileSasUri
}

/** Megabytes a second. */
async function uploadRate(address: string): Promise<number> {
  const block = Buffer.alloc(blockBytes, 7)
  const ids = Array.from({ length: blocks }, (_, index) => btoa(String(index).padStart(8, '0')))
  const started = performance.now()
  const waiting = [...ids]
  const worker = async (): Promise<void> => {
    for (let id = waiting.shift(); id !== undefined; id = waiting.shift())
      await put(`${address}&comp=block&blockid=${encodeURIComponent(id)}`, block)
  }
  await Promise.all(Array.from({ length: parallel }, worker))
  const list = ids.map((id) => `<Latest>${id}</Latest>`).join('')
  await put(`${address}&comp=blocklist`, `<?xml version="1.0" encoding="utf-8"?><BlockList>${list}</BlockList>`)
  return blocks / ((performance.now() - started) / 1000)
}

async function put(url: string, body: Buffer<ArrayBuffer> | string): Promise<void> {
  const answer = await fetch(url, { method: 'PUT', headers: { 'x-ms-version': '2021-08-06' }, body })
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`)
  await answer.arrayBuffer()
}
