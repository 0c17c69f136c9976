import { createServer } from '@comptoir/server/create-server'
import { claimKind } from '@comptoir/server/installation/installation-kind'
import { type FirstOperator, openInstallation } from '@comptoir/server/installation/open-installation'
import type { Server } from '@comptoir/server/server'
import { blobFolder } from '../start/data-folder.ts'
import type { ServedCertificate } from '../start/local-certificates.ts'
import { mailSettingsOf } from '../start/mail-options.ts'
import { openData, placeOf } from '../start/open-data.ts'
import { listening, type Running, stopSignal } from '../start/running.ts'
import { openVault } from '../start/sealing-key.ts'
import { StartRefusal } from '../start/start-refusal.ts'
import type { ServeOptions } from './serve-options.ts'

/** Runs an installation until it is told to stop. @throws {StartRefusal} where it cannot begin */
export async function runInstallation(
  options: ServeOptions,
  certificate: (() => Promise<ServedCertificate>) | undefined,
): Promise<void> {
  const server = await installationServer(options)
  const { host, port, https, tls } = options
  const running = await listening(server, {
    // With a certificate of its own, HTTPS is for the others, and HTTP for this machine.
    host: tls ? '127.0.0.1' : host,
    port,
    // The local authority's certificate is good for this machine alone.
    https: https &&
      certificate && { ...https, asked: https.asked || tls !== undefined, host: tls ? host : '127.0.0.1', certificate },
  })
  // Last: a password that is told once must not be lost to a port that is taken.
  const operator = await openInstallation(server, options)
  // Before it is said: whoever reads it may stop it at once.
  const stopped = stopSignal()
  announce(running, operator, options)
  await stopped
  await running.close()
}

async function installationServer(options: ServeOptions): Promise<Server> {
  const mail = mailSettingsOf(options, process.env)
  const store = await openData(options)
  try {
    if ((await claimKind(store, 'own')) !== 'own')
      throw new StartRefusal(
        `${placeOf(options)} is a sandbox, whose credentials everyone knows: choose another --data or --database, or run it with "comptoir start".`,
      )
    const { strict, throttle, log, trustProxy } = options
    const vault = await openVault(store, options, process.env)
    return await createServer({
      store,
      vault,
      strict,
      throttle,
      log,
      trustProxy,
      blobFolder: blobFolder(options),
      ...(mail && { mail }),
    })
  } catch (cause) {
    await store.close()
    throw cause
  }
}

function announce(running: Running, operator: FirstOperator | undefined, options: ServeOptions): void {
  const { url, httpsUrl, certificate } = running
  const readyMs = Math.round(performance.now())
  const caPath = certificate?.authorityPath
  if (options.json) {
    process.stdout.write(`${JSON.stringify({ url, httpsUrl, caPath, pid: process.pid, readyMs, operator })}\n`)
    return
  }
  const also = httpsUrl === undefined ? '' : ` and ${httpsUrl}`
  process.stdout.write(`Comptoir is ready at ${url}${also} (${readyMs} ms). ${placeOf(options)} keeps the data.\n`)
  if (caPath !== undefined)
    process.stdout.write(`To trust HTTPS: ${caPath} ("comptoir certs --data ${options.data}" tells how).\n`)
  if (operator)
    process.stdout.write(`
The operator of this new installation; the password is told this once:

  user                ${operator.userPrincipalName}
  one-time password   ${operator.oneTimePassword}

Sign in with it to choose a password and set up a second factor: comptoir login --url ${url}
`)
}
