import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bodyOptions, optionsOfBody } from './body-options.ts'
import { type Command, commands } from './command-words.ts'
import { commonOptions, queryOptions } from './options.ts'

function command(id: string): Command {
  const found = commands.find((each) => each.id === id)
  assert.ok(found)
  return found
}

const text = { type: 'string' }

test('a member has an option by the shortest end of its path that tells it apart', () => {
  const options = optionsOfBody({
    properties: {
      cloud: text,
      organization: {
        properties: {
          legalName: text,
          address: { properties: { country: text, firstName: text } },
          contact: { properties: { firstName: text, email: text } },
        },
      },
      json: text,
    },
  })

  assert.deepEqual(
    [...options].map(([name, { path }]) => [name, path.join('.')]),
    [
      ['cloud', 'cloud'],
      ['legal-name', 'organization.legalName'],
      ['country', 'organization.address.country'],
      ['address-first-name', 'organization.address.firstName'],
      ['contact-first-name', 'organization.contact.firstName'],
      ['email', 'organization.contact.email'],
      ['json', 'json'],
    ],
  )
})

test('a list may be named by one of its items, and repeated', async () => {
  const options = await bodyOptions(command('comptoir.applications.create'))

  assert.deepEqual(
    ['role', 'roles', 'reply-url', 'reply-urls', 'name'].map((name) => [name, options.get(name)?.list]),
    [
      ['role', true],
      ['roles', true],
      ['reply-url', true],
      ['reply-urls', true],
      ['name', false],
    ],
  )
})

test('bodies of other APIs have none, for they are larger than a command line', async () => {
  assert.equal((await bodyOptions(command('csp.customers.create'))).size, 0)
})

test('no member of a body is called like a parameter of its query, and like an option of every command only by a cloud', async () => {
  for (const each of commands) {
    const names = [...(await bodyOptions(each)).keys()]
    const query = [...queryOptions(each).keys()]
    assert.deepEqual(
      names.filter((name) => query.includes(name) || ['body', 'set', 'if-match'].includes(name)),
      [],
      each.id,
    )
    assert.deepEqual(
      names.filter((name) => name in commonOptions && name !== 'cloud'),
      [],
      each.id,
    )
  }
})
