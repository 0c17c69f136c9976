import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Load, measure } from '../load.ts'
import type { Row } from '../table.ts'
import { freePort, startPeer } from './peer-process.ts'
import { middlePair, peerRow } from './peer-row.ts'

/** How many times Prism's rate is wanted. */
const target = 5

const rounds = 5

/** Prism answers from the OpenAPI document of the same operations. */
export async function prismRows(
  programs: string,
  load: Omit<Load, 'seconds'>,
  { document, folder, seconds }: { readonly document: string; readonly folder: string; readonly seconds: number },
): Promise<Row[]> {
  const read = (await (await fetch(document)).json()) as { readonly paths: Readonly<Record<string, unknown>> }
  const paths = Object.fromEntries(Object.entries(read.paths).filter(([path]) => path.startsWith('/v1.0/ingestion')))
  const file = join(folder, 'submission-api.json')
  writeFileSync(file, JSON.stringify({ ...read, paths, servers: [] }))
  const port = await freePort()
  const { pathname } = new URL(load.url)
  const url = `http://127.0.0.1:${port}${pathname}`
  const prism = await startPeer(join(programs, 'prism'), ['mock', '-p', String(port), '-h', '127.0.0.1', file], url)
  try {
    const answer = await fetch(url, { headers: { ...load.headers } })
    if (!answer.ok) throw new Error(`Prism answers ${answer.status}: ${await answer.text()}`)
    const pairs = []
    for (let round = 0; round < rounds; round += 1) {
      const theirs = (await measure({ ...load, url, seconds })).rate
      pairs.push({ ours: (await measure({ ...load, seconds })).rate, theirs })
    }
    return [peerRow('GET one product, 16 connections, beside Prism 5.16', middlePair(pairs), { unit: '/s', target })]
  } finally {
    await prism.stop()
  }
}
