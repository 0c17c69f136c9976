import { createServer } from '@comptoir/server/create-server'
import { generateSigningKey } from '@comptoir/server/identity/signing-keys'
import { claimKind } from '@comptoir/server/installation/installation-kind'
import { sandboxAccounts } from '@comptoir/server/sandbox/accounts'
import { installationAccounts } from '@comptoir/server/sandbox/installation-accounts'
import { openSandbox } from '@comptoir/server/sandbox/open-sandbox'
import { sandboxLimits } from '@comptoir/server/sandbox/sandbox-limits'
import type { Server } from '@comptoir/server/server'
import { announcement, readiness } from './announcement.ts'
import { blobFolder } from './data-folder.ts'
import type { ServedCertificate } from './local-certificates.ts'
import { mailSettingsOf } from './mail-options.ts'
import { openData, placeOf } from './open-data.ts'
import { listening, stopSignal } from './running.ts'
import { openVault } from './sealing-key.ts'
import type { StartOptions } from './start-options.ts'
import { StartRefusal } from './start-refusal.ts'

const accounts = [...sandboxAccounts, ...installationAccounts]

/** Runs a sandbox until it is told to stop. @throws {StartRefusal} where it cannot begin */
export async function runSandbox(
  options: StartOptions,
  certificate: (() => Promise<ServedCertificate>) | undefined,
): Promise<void> {
  const server = await sandboxServer(options)
  const { host, port, https } = options
  const running = await listening(server, {
    host,
    port,
    https: https && certificate && { ...https, host, certificate },
  })
  // Before it is said: whoever reads it may stop it at once.
  const stopped = stopSignal()
  const ready = readiness(running, Math.round(performance.now()), accounts)
  process.stdout.write(options.json ? `${JSON.stringify(ready)}\n` : announcement(ready, placeOf(options)))
  await stopped
  await running.close()
}

async function sandboxServer(options: StartOptions): Promise<Server> {
  const mail = mailSettingsOf(options, process.env)
  const store = await openData(options)
  try {
    if ((await claimKind(store, 'sandbox')) !== 'sandbox')
      throw new StartRefusal(
        `${placeOf(options)} is an installation with secrets of its own, which must not get credentials that everyone knows: run it with "comptoir serve".`,
      )
    const server = await createServer({
      store,
      vault: await openVault(store, options, process.env),
      strict: options.strict,
      throttle: options.throttle,
      log: options.log,
      blobFolder: blobFolder(options),
      mfaEnforcement: options.mfaEnforcement,
      generateKey: generateSigningKey,
      ...(mail && { mail }),
      ...(options.sandboxLimits ? { sandboxLimits } : {}),
    })
    await openSandbox(server, accounts)
    return server
  } catch (cause) {
    await store.close()
    throw cause
  }
}
