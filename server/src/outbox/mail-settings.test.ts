import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readMailSender, readSmtpAddress } from './mail-settings.ts'

test('a mail server is reached by its address, with or without signing in', () => {
  assert.deepEqual(readSmtpAddress('smtp://ann%40x.example:p%40ss%2Fword@Mail.Example:2525'), {
    host: 'mail.example',
    port: 2525,
    secure: false,
    credentials: { user: 'ann@x.example', password: 'p@ss/word' },
    isLocal: false,
  })
  assert.deepEqual(readSmtpAddress('smtp://localhost'), {
    host: 'localhost',
    port: 587,
    secure: false,
    credentials: undefined,
    isLocal: true,
  })
  const { port, secure, host } = readSmtpAddress('smtps://[::1]/') ?? {}
  assert.deepEqual([port, secure, host], [465, true, '::1'])
})

test('what is no such address is none', () => {
  for (const address of [
    'mail.example',
    'mail.example:587',
    'http://mail.example',
    'smtp://',
    'smtp://mail.example:99999',
    'smtp://mail.example:0',
    'smtp://user@mail.example',
    'smtp://:password@mail.example',
    'smtp://user:%zz@mail.example',
    'smtp://mail.example/path',
    'smtp://mail.example?logger=true',
    'smtp://mail.example#x',
    'smtp://mail%20example',
  ])
    assert.equal(readSmtpAddress(address), undefined, address)
})

test('the sender is an address, with or without a name', () => {
  assert.deepEqual(readMailSender('comptoir@example.com'), { name: '', address: 'comptoir@example.com' })
  assert.deepEqual(readMailSender('Le Comptoir <comptoir@example.com>'), {
    name: 'Le Comptoir',
    address: 'comptoir@example.com',
  })
  for (const sender of [
    '',
    'Comptoir',
    'Comptoir <>',
    'a\r\nBcc: b <comptoir@example.com>',
    'a@x.example, b@x.example',
  ])
    assert.equal(readMailSender(sender), undefined, sender)
})
