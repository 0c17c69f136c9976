import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'

/** A peer that answers. */
export interface Peer {
  stop(): Promise<void>
}

/** Milliseconds to wait for a peer at most. */
const patienceMs = 60_000

/** Starts a peer with this Node, and waits until something answers at `url`. */
export async function startPeer(program: string, args: readonly string[], url: string): Promise<Peer> {
  const child: ChildProcess = spawn(process.execPath, [program, ...args], { stdio: 'ignore' })
  const stop = (): Promise<void> =>
    new Promise((resolve) => {
      child.once('exit', () => resolve())
      child.kill('SIGKILL')
    })
  for (const until = performance.now() + patienceMs; performance.now() < until; await pause(100)) {
    if (child.exitCode !== null) throw new Error(`${program} stopped with ${child.exitCode}`)
    const answers = await fetch(url).then(
      () => true,
      () => false,
    )
    if (answers) return { stop }
  }
  await stop()
  throw new Error(`${program} did not answer`)
}

/** A port that nothing listens at. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      const port = typeof address === 'object' && address ? address.port : 0
      server.close(() => resolve(port))
    })
  })
}
