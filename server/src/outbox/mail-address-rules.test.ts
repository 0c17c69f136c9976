import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isMailAddress, recipientsAtMost, recipientsOf, splitAddresses } from './mail-address-rules.ts'

test('an address has one local part and a domain of two labels or more', () => {
  for (const address of ['ann@contoso.example', "o'neil+offers@mail.contoso-1.example", 'A_B@x.co'])
    assert.ok(isMailAddress(address), address)
  for (const address of [
    '',
    'ann',
    'ann@contoso',
    'ann@@contoso.example',
    '@contoso.example',
    'ann@-contoso.example',
    'ann@contoso..example',
    'ann bob@contoso.example',
    'Ann <ann@contoso.example>',
    'ann@contoso.example\r\nBcc: eve@evil.example',
    'ann@contoso.example\n',
    'ann@contoso.example,bob@contoso.example',
    `${'a'.repeat(65)}@contoso.example`,
    `ann@${'a.'.repeat(130)}example`,
  ])
    assert.ok(!isMailAddress(address), address)
})

test('a list is separated by commas or semicolons', () => {
  assert.deepEqual(splitAddresses(' a@x.example,b@x.example ; c@x.example,,'), [
    'a@x.example',
    'b@x.example',
    'c@x.example',
  ])
  assert.deepEqual(splitAddresses(''), [])
})

test('recipients are told once each, and only so many', () => {
  const many = Array.from({ length: 30 }, (_, count) => `a${count}@x.example`)

  assert.deepEqual(recipientsOf(['Ann@x.example', 'nobody', 'ann@X.example']), ['Ann@x.example'])
  assert.deepEqual(recipientsOf(many), many.slice(0, recipientsAtMost))
})

test('a long text that is no address is told so at once', () => {
  assert.ok(!isMailAddress(`a@${'a-'.repeat(100_000)}`))
})
