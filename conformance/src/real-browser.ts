import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

/** Where Chromium is looked for; `COMPTOIR_TEST_CHROMIUM` names another place. */
const executablePath = process.env['COMPTOIR_TEST_CHROMIUM'] ?? '/usr/bin/chromium'

/** Why tests in a browser cannot run here; false where they can. */
export const noBrowser: string | false = existsSync(executablePath) ? false : unavailable()

function unavailable(): string {
  // In CI a browser must be there: what was not seen in one does not land.
  if (process.env['CI']) throw new Error(`CI runs the tests in a browser, and there is none at ${executablePath}`)
  return `skipped: no browser at ${executablePath}; set COMPTOIR_TEST_CHROMIUM to run these`
}

/** A browser that calls nobody by itself; each of its contexts starts with nothing in it, and ends with its test. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
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
}
