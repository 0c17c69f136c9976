import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { PartnerCenterError } from '../partner-center-error.ts'
import { readFilter } from './portal-filter.ts'

const names = ['offerTypeId', 'status']
const machine = { offerTypeId: 'microsoft-azure-virtualmachines', status: 'running' }
const takes = (text: string) => readFilter(text, names)(machine)

describe('a filter', () => {
  test('compares a member with a text, whatever their letter case', () => {
    assert.ok(takes("offerTypeId eq 'microsoft-azure-virtualmachines'"))
    assert.ok(takes("OFFERTYPEID EQ 'Microsoft-Azure-VirtualMachines'"))
    assert.ok(!takes("offerTypeId eq 'microsoft-azure-applications'"))
    assert.ok(takes("status ne 'failed'"))
  })

  test('binds and before or, and parentheses before both', () => {
    assert.ok(takes("status eq 'running' or status eq 'failed' and offerTypeId eq 'x'"))
    assert.ok(!takes("(status eq 'running' or status eq 'failed') and offerTypeId eq 'x'"))
  })

  test('takes the opposite of what follows not', () => {
    assert.ok(takes("not (status eq 'failed')"))
    assert.ok(!takes("not status eq 'running'"))
    assert.ok(takes("not not status eq 'running'"))
  })

  test('has quotes in texts doubled', () => {
    assert.ok(readFilter("status eq 'it''s'", names)({ status: "it's" }))
  })

  for (const text of [
    "price eq '1'",
    "status like 'r%'",
    'status eq running',
    'status eq',
    "(status eq 'running'",
    "status eq 'running' status",
    "startswith(status, 'r')",
    "'status' eq 'running'",
    "status eq 'running",
    `${'('.repeat(20)}status eq 'running'${')'.repeat(20)}`,
    `${'not '.repeat(20)}status eq 'running'`,
    `status eq '${'r'.repeat(3000)}'`,
  ])
    test(`is refused where it is not understood: ${text.slice(0, 40)}`, () => {
      assert.throws(
        () => readFilter(text, names),
        (cause) => cause instanceof PartnerCenterError && cause.errorName === 'requestInvalid',
      )
    })
})
