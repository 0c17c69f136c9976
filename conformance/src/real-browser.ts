import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, type BrowserContextOptions, chromium } from 'playwright-core'

/** Where Chromium is looked for; `COMPTOIR_TEST_CHROMIUM` names another place. */
const executablePath = process.env['COMPTOIR_TEST_CHROMIUM'] ?? '/usr/bin/chromium'

/** Why tests in a browser cannot run here; false where they can. */
export const noBrowser: string | false = existsSync(executablePath) ? false : unavailable()

function unavailable(): string {
  // In CI a browser must be there: what was not seen in one does not land.
  if (process.env['CI']) throw new Error(`CI runs the tests in a browser, and there is none at ${executablePath}`)
  return `skipped: no browser at ${executablePath}; set COMPTOIR_TEST_CHROMIUM to run these`
}

/** A browser with nothing in it, that calls nobody by itself. */
export async function openBrowser(
  options: BrowserContextOptions,
): Promise<{ readonly context: BrowserContext; close(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'comptoir-browser-'))
  const context = await chromium.launchPersistentContext(folder, {
    ...options,
    executablePath,
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
  return {
    context,
    async close() {
      await context.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
