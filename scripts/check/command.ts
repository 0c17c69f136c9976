import { spawn } from 'node:child_process'
import { delimiter, resolve } from 'node:path'
import { text } from 'node:stream/consumers'

/** Runs a tool of the repository; gives its output as one problem where it fails. */
export async function runCommand(command: string, args: readonly string[]): Promise<readonly string[]> {
  const path = [resolve('node_modules/.bin'), process.env['PATH']].join(delimiter)
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, PATH: path } })
  const exit = new Promise<number>((ended, failed) => {
    child.once('error', failed)
    child.once('close', (code) => ended(code ?? 1))
  })
  const [output, errors, code] = await Promise.all([text(child.stdout), text(child.stderr), exit])
  return code === 0 ? [] : [`${output}${errors}`.trim() || `${command} ended with ${code}`]
}
