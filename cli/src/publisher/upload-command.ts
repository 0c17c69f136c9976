import { openAsBlob } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { uploads } from '@comptoir/sdk/publisher/uploads'
import type { CliIo } from '../cli-io.ts'
import { connectPublisher } from '../connection.ts'
import { commonOptions, readOptions } from '../options.ts'
import { print } from '../output/print.ts'
import { UsageError } from '../usage-error.ts'
import { milliseconds } from './interval.ts'

/** The kind of package that a file is, by how its name ends. */
const kinds: Readonly<Record<string, string>> = {
  '.zip': 'AzureApplicationPackage',
  '.app': 'Dynamics365BusinessCentralAddOnExtensionPackage',
}

/** `comptoir packages upload PRODUCT FILE` */
export async function uploadCommand(rest: readonly string[], io: CliIo): Promise<number> {
  const options = readOptions(
    rest,
    { ...commonOptions, kind: { type: 'string' }, interval: { type: 'string' } },
    'comptoir packages upload',
  )
  if (options.flag('help')) {
    io.stdout.write((await import('../help/followed-help.ts')).followedHelp('packages', 'upload'))
    return 0
  }
  const [product, path] = options.positionals
  if (product === undefined || path === undefined || options.positionals.length > 2)
    throw new UsageError('"comptoir packages upload" takes PRODUCT and FILE.')
  const isFile = await stat(path).then(
    (found) => found.isFile(),
    () => false,
  )
  if (!isFile) throw new UsageError(`There is no file ${path}.`)
  const kind = options.text('kind') ?? kinds[extname(path).toLowerCase()]
  if (kind === undefined) throw new UsageError(`What kind of package is ${path}? Say --kind.`)
  const intervalMs = milliseconds(options.text('interval'))
  const upload = uploads(await connectPublisher(options, io.env))
  const quiet = options.flag('json') || io.stdout.columns === undefined
  const end = quiet ? '' : '\n'
  const uploaded = await upload
    .uploadPackage(product, await openAsBlob(path), {
      kind,
      fileName: basename(path),
      intervalMs,
      ...(!quiet && { onProgress: ({ sent, total }) => io.stdout.write(`\r${percent(sent, total)} uploaded`) }),
    })
    .finally(() => io.stdout.write(end))
  print(uploaded, options.flag('json'), io.stdout)
  return 0
}

function percent(sent: number, total = sent): string {
  return `${total === 0 ? 100 : Math.floor((sent / total) * 100)} %`
}
