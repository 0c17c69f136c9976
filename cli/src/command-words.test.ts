import assert from 'node:assert/strict'
import { test } from 'node:test'
import { publisherRoutes } from '@comptoir/sdk/publisher/routes.generated'
import { routes } from '@comptoir/sdk/routes.generated'
import { type Command, commands, findCommand, ownCommands, usage } from './command-words.ts'
import { optionsOf, queryOptions } from './options.ts'

function found(line: string): Command {
  const { found: command } = findCommand(line.split(' '))
  assert.ok('id' in command, `${line} is an area`)
  return command
}

test('every operation has a command of its own', () => {
  for (const { id, words } of commands) assert.equal(found(words.join(' ')).id, id)
  assert.equal(commands.length, Object.keys({ ...routes, ...publisherRoutes }).length)
})

test('no area is called like a command that is no operation', () => {
  const areas = new Set(commands.map(({ words }) => words[0]))

  // `clouds` shows its own area; `profiles` takes the word `list`, which that area does not have.
  assert.deepEqual(
    ownCommands.filter((name) => areas.has(name)),
    ['profiles', 'clouds'],
  )
  assert.ok(!commands.some(({ words }) => words.join(' ') === 'profiles list'))
})

test('an operation’s own option is called like one of every command only where it means whom or where', () => {
  const taken = new Set<string>()
  for (const command of commands) {
    const others = Object.keys(optionsOf({ ...command, route: { ...command.route, query: [] } }))
    for (const name of queryOptions(command).keys()) if (others.includes(name)) taken.add(name)
  }

  // The account is then chosen by its name, by a profile or by variables.
  assert.deepEqual([...taken].toSorted(), ['client-id', 'cloud'])
})

test('what people say stands for the words of the operations', () => {
  const lines = {
    'apps create': 'comptoir.applications.create',
    'apps list': 'comptoir.applications.list',
    'apps add': 'comptoir.applications.associate',
    'apps keys add': 'comptoir.applications.keys.add',
    'apps keys delete': 'comptoir.applications.keys.delete',
    'apps roles': 'comptoir.applications.update',
    'users create': 'comptoir.users.create',
    'users roles': 'comptoir.users.update',
    'customers users list': 'csp.users.list',
    'audit list': 'csp.audit.list',
    'account audit list': 'comptoir.audit.list',
    'agreements customer accept': 'comptoir.customers.agreements.accept',
    'customers agreements list': 'csp.customers.agreements.list',
    enroll: 'comptoir.enrollments.create',
    'enroll list': 'comptoir.enrollments.list',
    'enroll show': 'comptoir.enrollments.get',
    'enroll submit': 'comptoir.enrollments.submit',
    'trustee request': 'comptoir.dataAccess.requests.create',
    'trustee requests': 'comptoir.dataAccess.requests.list',
    'trustee grant': 'comptoir.dataAccess.requests.grant',
    'trustee refuse': 'comptoir.dataAccess.requests.refuse',
    'trustee withdraw': 'comptoir.dataAccess.requests.withdraw',
    'trustee read': 'comptoir.dataAccess.customers.get',
    'trustee reads': 'comptoir.dataAccess.reads.list',
  }
  for (const [line, id] of Object.entries(lines)) assert.equal(found(line).id, id, line)
})

test('names of the wire are spelled with hyphens, and other spellings are understood', () => {
  assert.equal(usage(found('countryvalidationrules get')), 'comptoir country-validation-rules get ISO-CODE')
  assert.equal(found('countryValidationRules get').id, 'csp.countryValidationRules.get')
  assert.deepEqual(
    [...queryOptions(found('catalogue offers list')).keys()],
    ['country', 'offer-category-id', 'offset', 'size'],
  )
  assert.deepEqual(
    [...queryOptions(found('referrals list')).entries()],
    [
      ['filter', '$filter'],
      ['orderby', '$orderby'],
    ],
  )
})

test('ids follow the words of the command', () => {
  const { found: command, rest } = findCommand(['subscriptions', 'get', 'CUSTOMER', 'SUBSCRIPTION', '--json'])

  assert.ok('id' in command)
  assert.equal(usage(command), 'comptoir subscriptions get CUSTOMER SUBSCRIPTION')
  assert.deepEqual(rest, ['CUSTOMER', 'SUBSCRIPTION', '--json'])
})

test('words that stop half-way name an area', () => {
  const { found: area } = findCommand(['customers', 'profiles', '--help'])

  assert.ok('commands' in area)
  assert.deepEqual(area.words, ['customers', 'profiles'])
  assert.deepEqual(
    area.commands.map(({ id }) => id),
    [
      'csp.customers.profiles.billing.get',
      'csp.customers.profiles.billing.update',
      'csp.customers.profiles.company.get',
    ],
  )
})

test('the words of the clock stand for its operations', () => {
  assert.deepEqual(findCommand(['clock', '--json']), { found: found('clock get'), rest: ['--json'] })
  assert.deepEqual(findCommand(['clock', 'advance', 'P1M', '--json']), {
    found: found('clock set'),
    rest: ['--set', 'advance=P1M', '--json'],
  })
  assert.deepEqual(findCommand(['clock', 'freeze']), { found: found('clock set'), rest: ['--set', 'frozen=true'] })
})
