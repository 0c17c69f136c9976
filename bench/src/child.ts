import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'

/** A server in a process of its own. */
export interface Child {
  readonly url: string
  readonly process: ChildProcess
  stop(): Promise<void>
}

/** Forks a server and waits for its address. */
export async function startChild(script: string, args: readonly string[] = [], message?: object): Promise<Child> {
  const child = fork(join(import.meta.dirname, 'servers', script), [...args], {
    execArgv: process.env['BENCH_EXEC_ARGV']?.split(' ') ?? [],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  if (message) child.send(message)
  const url = await new Promise<string>((resolve, reject) => {
    child.once('message', (told: { readonly url: string }) => resolve(told.url))
    child.once('exit', (code) => reject(new Error(`${script} stopped with ${code}`)))
  })
  const stop = (): Promise<void> =>
    new Promise((resolve) => {
      child.once('exit', () => resolve())
      child.disconnect()
    })
  return { url, process: child, stop }
}
