import assert from 'node:assert/strict'
import { test } from 'node:test'
import { routes } from '@comptoir/sdk/routes.generated'
import { type Command, commands, findCommand, ownCommands, usage } from './command-words.ts'
import { commonOptions, optionsOf, queryOptions } from './options.ts'

function found(line: string): Command {
  const { found: command } = findCommand(line.split(' '))
  assert.ok('id' in command, `${line} is an area`)
  return command
}

test('every operation has a command of its own', () => {
  for (const { id, words } of commands) assert.equal(found(words.join(' ')).id, id)
  assert.equal(commands.length, Object.keys(routes).length)
})

test('no area is called like a command that is no operation', () => {
  const areas = new Set(commands.map(({ words }) => words[0]))

  // `clouds` and `clock` are shorthands of their own areas.
  assert.deepEqual(
    ownCommands.filter((name) => areas.has(name)),
    ['clouds'],
  )
})

test('no query parameter is called like an option of every command', () => {
  for (const command of commands) {
    const names = [...queryOptions(command).keys()]
    const others = Object.keys(optionsOf({ ...command, route: { ...command.route, query: [] } }))
    assert.deepEqual(
      names.filter((name) => others.includes(name)),
      [],
      command.id,
    )
  }
  assert.ok('cloud' in commonOptions)
})

test('names of the wire are spelled with hyphens, and other spellings are understood', () => {
  assert.equal(usage(found('countryvalidationrules get')), 'comptoir country-validation-rules get ISO-CODE')
  assert.equal(found('countryValidationRules get').id, 'csp.countryValidationRules.get')
  assert.deepEqual([...queryOptions(found('offers list')).keys()], ['country', 'offer-category-id', 'offset', 'size'])
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
