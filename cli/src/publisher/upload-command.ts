import { openAsBlob } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { uploads } from '@comptoir/sdk/publisher/uploads'
import type { CliIo } from '../cli-io.ts'
import { connectPublisher } from '../connection.ts'
import { commonOptions, readOptions } from '../options.ts'
import { print } from '../output/print.ts'
import { UsageError } from '../usage-error.ts'

const usage = `Usage: comptoir packages upload PRODUCT FILE [--kind KIND]

Announces a package, puts its file in blocks where the answer says, and waits until it is processed.

  --kind KIND     default by the file's name: AzureApplicationPackage for .zip,
                  Dynamics365BusinessCentralAddOnExtensionPackage for .app
  --json          one JSON document
`

/** The kind of package that a file is, by how its name ends. */
const kinds: Readonly<Record<string, string>> = {
  '.zip': 'AzureApplicationPackage',
  '.app': 'Dynamics365BusinessCentralAddOnExtensionPackage',
}

/** `comptoir packages upload PRODUCT FILE` */
export async function uploadCommand(rest: readonly string[], io: CliIo): Promise<number> {
  const options = readOptions(rest, { ...commonOptions, kind: { type: 'string' } }, 'comptoir packages upload')
  if (options.flag('help')) {
    io.stdout.write(usage)
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
  const upload = uploads(await connectPublisher(options, io.env))
  const quiet = options.flag('json') || io.stdout.columns === undefined
  const uploaded = await upload.uploadPackage(product, await openAsBlob(path), {
    kind,
    fileName: basename(path),
    ...(!quiet && { onProgress: ({ sent, total }) => io.stdout.write(`\r${percent(sent, total)} uploaded`) }),
  })
  if (!quiet) io.stdout.write('\n')
  print(uploaded, options.flag('json'), io.stdout)
  return 0
}

function percent(sent: number, total = sent): string {
  return `${total === 0 ? 100 : Math.floor((sent / total) * 100)} %`
}
