import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readServeOptions } from '../serve/serve-options.ts'
import { mailSettingsOf } from './mail-options.ts'
import { readStartOptions } from './start-options.ts'
import { StartRefusal } from './start-refusal.ts'

const smtp = 'smtp://comptoir:hidden-word@mail.example:2525'
const none = { smtp: undefined, mailFrom: undefined }

function refused(words: RegExp) {
  return (cause: unknown): boolean => {
    assert.ok(cause instanceof StartRefusal, String(cause))
    assert.match(cause.message, words)
    assert.doesNotMatch(cause.message, /hidden-word|\n/)
    return true
  }
}

test('mail goes nowhere unless a mail server is named', () => {
  assert.equal(mailSettingsOf(none, {}), undefined)
  assert.equal(mailSettingsOf(none, { COMPTOIR_SMTP: '', COMPTOIR_MAIL_FROM: 'a@x.example' }), undefined)
})

test('both commands take the mail server from the command line or from the environment', () => {
  const argv = ['--smtp', smtp, '--mail-from', 'Comptoir <comptoir@example.com>']
  const expected = {
    host: 'mail.example',
    port: 2525,
    secure: false,
    credentials: { user: 'comptoir', password: 'hidden-word' },
    isLocal: false,
    from: { name: 'Comptoir', address: 'comptoir@example.com' },
  }
  const variables = { COMPTOIR_SMTP: smtp, COMPTOIR_MAIL_FROM: 'Comptoir <comptoir@example.com>' }

  assert.deepEqual(mailSettingsOf(readStartOptions(argv), {}), expected)
  assert.deepEqual(mailSettingsOf(readServeOptions(argv), {}), expected)
  assert.deepEqual(mailSettingsOf(readServeOptions([]), variables), expected)
})

test('the command line goes before the environment', () => {
  const variables = { COMPTOIR_SMTP: smtp, COMPTOIR_MAIL_FROM: 'comptoir@example.com' }

  assert.equal(mailSettingsOf({ ...none, smtp: 'smtp://localhost' }, variables)?.host, 'localhost')
})

test('what cannot be used is refused in one sentence that does not tell the password', () => {
  const from = { COMPTOIR_MAIL_FROM: 'comptoir@example.com' }

  assert.throws(
    () => mailSettingsOf({ ...none, smtp: `${smtp}/x` }, from),
    refused(/^--smtp takes an address as smtp:/),
  )
  assert.throws(
    () => mailSettingsOf(none, { ...from, COMPTOIR_SMTP: 'http://a:hidden-word@b' }),
    refused(/^The variable COMPTOIR_SMTP takes/),
  )
  assert.throws(() => mailSettingsOf({ ...none, smtp }, {}), refused(/^Mail needs a sender/))
  assert.throws(() => mailSettingsOf({ smtp, mailFrom: 'nobody' }, {}), refused(/^A sender of mail is an address/))
  assert.throws(() => mailSettingsOf({ ...none, mailFrom: 'a@x.example' }, {}), refused(/^--mail-from goes with/))
})
