import { resolve } from 'node:path'
import { clouds } from '@comptoir/contract/clouds/clouds'
import { certificatePaths } from '@comptoir/server/https/certificate-folder'
import { readCertificate } from '@comptoir/server/https/certificate-rules'
import { certifiedNames } from '@comptoir/server/https/certified-names'
import { keepCertificates } from '@comptoir/server/https/keep-certificates'
import type { CliIo } from '../cli-io.ts'
import { readOptions } from '../options.ts'
import { certificateFolder, dataFolder } from '../start/data-folder.ts'
import { StartRefusal } from '../start/start-refusal.ts'
import { trustGuide, trustLines } from './trust-guide.ts'

const help = `The certificates of HTTPS: a local authority, and a leaf for this machine and for the hosts of the four clouds

Usage: comptoir certs [--data DIR] [--renew] [--json]

  --data DIR  folder of the data; the certificates are in its folder certs (.comptoir)
  --renew     makes the leaf anew, signed by the same authority; clients need not be told
  --json      one JSON document, for programs

Makes them where there are none, as "comptoir start" does, and tells how each kind of client trusts them.
`

const flags = {
  data: { type: 'string' },
  renew: { type: 'boolean' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const

const madeWords = { authority: 'made', leaf: 'renewed', none: 'there already' } as const

/** `comptoir certs`: makes, renews and explains the certificates. Resolves with the exit code. */
export async function certsCommand(rest: readonly string[], io: CliIo): Promise<number> {
  const options = readOptions(rest, flags, 'comptoir certs')
  if (options.flag('help')) {
    io.stdout.write(help)
    return 0
  }
  try {
    const folder = resolve(certificateFolder(dataFolder(options.text('data') ?? '.comptoir')))
    io.stdout.write(await described(folder, { renew: options.flag('renew'), json: options.flag('json') }))
    return 0
  } catch (cause) {
    if (!(cause instanceof StartRefusal)) throw cause
    io.stderr.write(`comptoir: ${cause.message}\n`)
    return 1
  }
}

async function described(
  folder: string,
  { renew, json }: { readonly renew: boolean; readonly json: boolean },
): Promise<string> {
  const names = certifiedNames(clouds)
  const { certificates, made } = await keepCertificates({ names, folder, epochMs: Date.now(), renew })
  const paths = certificatePaths(folder)
  const [authorityEnds, leafEnds] = [certificates.authority, certificates.leaf].map(({ certificate }) =>
    readCertificate(certificate)?.validToDate.toISOString(),
  )
  if (json) {
    const trust = trustLines(paths.authority)
    return `${JSON.stringify({ ...paths, made, authorityEnds, leafEnds, ...names, trust }, null, 2)}\n`
  }
  return `Certificates (${madeWords[made]}):

  authority  ${paths.authority}   until ${day(authorityEnds)}; this is what clients trust
  leaf       ${paths.leaf}   until ${day(leafEnds)}; renewed by itself
  keys       ${paths.authorityKey}
             ${paths.leafKey}

${trustGuide(paths.authority, names)}`
}

function day(instant: string | undefined): string {
  return instant?.slice(0, 10) ?? '?'
}
