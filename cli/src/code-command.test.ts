import assert from 'node:assert/strict'
import { test } from 'node:test'
import { codeCommand } from './code-command.ts'
import { UsageError } from './usage-error.ts'

function said(...argv: readonly string[]): string {
  let out = ''
  const output = { write: (text: string | Uint8Array) => (out += String(text)) }
  codeCommand(argv, { stdout: output, stderr: output, env: {} })
  return out
}

test('the current code of the sandbox is six digits, for any of its people', () => {
  const { code, secondsLeft } = JSON.parse(said('Sales@comptoirglobal.onmicrosoft.com', '--json'))

  assert.match(said(), /^\d{6}\n$/)
  assert.match(code, /^\d{6}$/)
  assert.ok(secondsLeft >= 1 && secondsLeft <= 30)
})

test('somebody who is not of the sandbox is not known', () => {
  assert.throws(
    () => said('admin@comptoirglobal.onmicrosoft.con'),
    (cause: unknown) => {
      assert.ok(cause instanceof UsageError)
      assert.match(cause.message, /did you mean admin@comptoirglobal\.onmicrosoft\.com\?/)
      return true
    },
  )
})
