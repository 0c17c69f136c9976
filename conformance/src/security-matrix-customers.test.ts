import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { clouds } from '@comptoir/contract/clouds/clouds'
import type { Role } from '@comptoir/contract/identity/roles'
import type { Operation } from '@comptoir/contract/operation'
import { operations } from '@comptoir/contract/operations'
import { insertCustomer } from '@comptoir/server/customers/customer-store'
import { sandboxAccounts } from '@comptoir/server/sandbox/accounts'
import {
  expectError,
  type PartnerApi,
  type PartnerCenter,
  startPartnerCenter,
  type WireAnswer,
} from '@comptoir/testing'
import { urlOf } from './minimal-request.ts'
import { validBody } from './valid-body.ts'
import { otherPartner } from './world.ts'

/** What a path can name a customer by. */
const ofCustomers = Object.values<Operation>(operations).filter(({ params = {} }) => 'customerId' in params)

const theirs = 'dddddddd-dddd-4ddd-8ddd-dddddddddddd'
const own = 'aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa'
const neighbour = 'bbbbbbbb-bbbb-4bbb-8bbb-bbbbbbbbbbbb'
const nobodys = 'ffffffff-ffff-4fff-8fff-ffffffffffff'

describe('a customer of somebody else', () => {
  let center: PartnerCenter
  let cells = 0

  before(async () => {
    center = await startPartnerCenter({ accounts: [...sandboxAccounts, otherPartner] })
    await addCustomer(center, otherPartner.account.partner_id, theirs)
    for (const { id } of clouds)
      for (const customer of [own, neighbour])
        await addCustomer(center, center.account(id).account.partner_id, customer)
  })

  after(async () => {
    console.log(`security matrix, other people's customers: ${cells} cells of ${ofCustomers.length} operations`)
    await center.close()
  })

  for (const operation of ofCustomers)
    for (const { id: cloud, name } of clouds.filter(({ id }) => operation.clouds.some((each) => each === id)))
      for (const credential of operation.auth)
        test(`is not there for ${operation.id} in ${name} (${credential}), like one that nobody has`, async () => {
          const api = await center.api(cloud, credential, { roles: rolesFor(operation) })

          const answer = await ask(api, operation, theirs)
          const unknown = await ask(api, operation, nobodys)

          await expectNothing(operation, answer)
          assert.equal(
            JSON.stringify(answer.body)?.replaceAll(theirs, nobodys),
            JSON.stringify(unknown.body),
            'the answer tells that there is such a customer',
          )
          cells += 1
        })

  for (const operation of ofCustomers.filter(({ roles }) => roles.some((role) => role === 'customerAdministrator')))
    for (const { id: cloud, name } of clouds)
      test(`is not there for ${operation.id} in ${name}, asked by a customer's own administrator`, async () => {
        const caller = { roles: ['customerAdministrator'], customerId: own } as const
        const api = await center.api(cloud, 'appUser', caller)

        const answer = await ask(api, operation, neighbour)
        const admitted = await ask(api, operation, own)

        await expectNothing(operation, answer)
        assert.notEqual(admitted.body?.code, answer.body.code, 'their own is not there, either')
        cells += 1
      })
})

/** One role that is enough, of those that an account's own people and applications have. */
function rolesFor({ roles }: Operation): readonly Role[] {
  return roles.filter((role) => role !== 'customerAdministrator').slice(0, 1)
}

function ask(api: PartnerApi, operation: Operation, customerId: string): Promise<WireAnswer> {
  return api.send(operation.method, urlOf(operation, { customerId }), validBody(operation), { 'if-match': '"any"' })
}

async function expectNothing(operation: Operation, answer: WireAnswer): Promise<void> {
  await expectError(answer, operation.status === 'planned' ? 'notImplemented' : 'customerNotFound')
}

async function addCustomer({ server }: PartnerCenter, partner_id: string, customer_id: string): Promise<void> {
  await server.store.write((db) =>
    insertCustomer(db, {
      partner_id,
      customer_id,
      version: 1,
      domain: `${customer_id}.of.${partner_id}.example`,
      company_key: 'wingtip toys',
      company_name: 'Wingtip Toys',
      reseller_id: null,
      country: 'US',
      created_at: server.clock.now(),
      summary: '{}',
      body: '{}',
    }),
  )
}
