import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Startup {
  readonly readyMs: number
  /** Resident memory once idle, in MB of 10^6 bytes. */
  readonly residentMb: number
}

const idleMs = 1_500

/** Starts `comptoir start` as a person would and reads what it says of itself. */
export async function measureStart(args: readonly string[]): Promise<Startup> {
  const main = join(import.meta.dirname, '../../cli/bin/comptoir.js')
  const started = performance.now()
  const child = spawn(process.execPath, [main, 'start', '--port', '0', '--json', ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  // Measured from outside: the whole wait, with the process's own start in it.
  const readyMs = await new Promise<number>((resolve, reject) => {
    child.stdout.once('data', () => resolve(performance.now() - started))
    child.once('exit', (code) => reject(new Error(`comptoir start stopped with ${code}`)))
  })
  await new Promise((resolve) => setTimeout(resolve, idleMs))
  const residentMb = residentBytes(child.pid ?? 0) / 1e6
  await new Promise((resolve) => {
    child.once('exit', resolve)
    child.kill('SIGTERM')
  })
  return { readyMs, residentMb }
}

function residentBytes(pid: number): number {
  const [, kilobytes = '0'] = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  return Number(kilobytes) * 1024
}
