import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'

export interface ServerProcess {
  readonly url: string
  readonly readyMs: number
  readonly account: {
    readonly tenantId: string
    readonly clientId: string
    readonly clientSecret: string
    readonly refreshToken: string
  }
  /** Kills it without a word, as a power cut would. */
  kill(): Promise<void>
}

/** Starts `comptoir start` over the data of the cycles before; it must open every time. */
export async function startServer(place: readonly string[]): Promise<ServerProcess> {
  const main = join(import.meta.dirname, '../../../cli/bin/comptoir.js')
  const child = spawn(process.execPath, [main, 'start', '--port', '0', '--json', ...place], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const line = await new Promise<string>((resolve, reject) => {
    let text = ''
    child.stdout.on('data', (chunk) => {
      text += String(chunk)
      if (text.includes('\n')) resolve(text)
    })
    child.once('exit', (code) => reject(new Error(`the server did not open: it stopped with ${code}`)))
  })
  const { url, readyMs, accounts } = JSON.parse(line)
  // A test that fails leaves no server behind.
  const end = (): boolean => child.kill('SIGKILL')
  process.once('exit', end)
  return { url, readyMs, account: accounts[0], kill: () => killed(child, end) }
}

function killed(child: ChildProcess, end: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    process.off('exit', end)
    child.removeAllListeners('exit')
    child.once('exit', () => resolve())
    child.kill('SIGKILL')
  })
}
