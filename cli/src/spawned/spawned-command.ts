import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const command = fileURLToPath(new URL('../../bin/comptoir.js', import.meta.url))

/** What a command that ended left behind. */
export interface Ended {
  readonly exitCode: number | null
  readonly out: string
  readonly err: string
}

/** A server that runs in a process of its own. */
export interface SpawnedServer {
  // biome-ignore lint/suspicious/noExplicitAny: a test names the members it expects, and fails where one is missing
  readonly ready: any
  /** Tells it to stop, and waits until it did. */
  stop(): Promise<Ended>
}

type Variables = Readonly<Record<string, string>>

/** Runs a command that ends by itself. */
export async function spawnCommand(argv: readonly string[], env: Variables = {}): Promise<Ended> {
  return ended(spawnComptoir(argv, env))
}

/** Starts a server with `--json` and waits until it is ready. @throws {Error} with what it said, where it ends before */
export async function spawnServer(argv: readonly string[], env: Variables = {}): Promise<SpawnedServer> {
  const child = spawnComptoir([...argv, '--json'], env)
  const ending = ended(child)
  const line = new Promise<string>((resolve) => {
    let text = ''
    child.stdout?.on('data', (part) => {
      text += String(part)
      if (text.includes('\n')) resolve(text)
    })
  })
  const first = await Promise.race([line, ending])
  if (typeof first !== 'string') throw new Error(`it ended with ${first.exitCode}: ${first.err}`)
  return {
    ready: JSON.parse(first),
    stop: () => {
      child.kill('SIGTERM')
      return ending
    },
  }
}

function spawnComptoir(argv: readonly string[], env: Variables): ChildProcess {
  return spawn(process.execPath, [command, ...argv], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

function ended(child: ChildProcess): Promise<Ended> {
  let [out, err] = ['', '']
  child.stdout?.on('data', (part) => {
    out += String(part)
  })
  child.stderr?.on('data', (part) => {
    err += String(part)
  })
  return new Promise((resolve) => child.once('close', (exitCode) => resolve({ exitCode, out, err })))
}
