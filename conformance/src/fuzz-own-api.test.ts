import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Role } from '@comptoir/contract/identity/roles'
import type { Operation } from '@comptoir/contract/operation'
import { sandboxAccounts } from '@comptoir/server/sandbox/accounts'
import { installationAccounts } from '@comptoir/server/sandbox/installation-accounts'
import { engines, type PartnerCenter, startPartnerCenter } from '@comptoir/testing'
import fc from 'fast-check'
import { expectAllowed, fuzzRuns, fuzzSeed, sendArbitrary } from './allowed-answer.ts'
import { requestFor } from './arbitrary-request.ts'
import type { KnownWords } from './arbitrary-value.ts'
import { builtComptoirOperations } from './known-answer.ts'
import { populateOwnApi } from './own-api-world.ts'
import { WatchedRows } from './watched-rows.ts'
import { otherPartner } from './world.ts'

/** Open operations are asked with a token, too: it must not matter. */
const anyRole: readonly Role[] = ['owner']

/** What ends things comes last, so that there is something left to send to. */
const ending = [
  'comptoir.applications.keys.delete',
  'comptoir.applications.certificates.delete',
  'comptoir.applications.update',
  'comptoir.applications.delete',
  'comptoir.users.update',
  'comptoir.users.delete',
  'comptoir.tenants.remove',
  'comptoir.clock.set',
]

/** Requests where there is next to nothing to vary. */
const fewRuns = 4

/** Written of refused requests, too. */
const refusalsAreKept = ['sign_in_record', 'data_access_record']

for (const engine of engines)
  describe(`whatever is sent to Comptoir's own API over ${engine.name} (seed ${fuzzSeed})`, {
    skip: engine.skip,
  }, () => {
    // Each run looks at every table before and after: half as many as elsewhere.
    const numRuns = Math.ceil(fuzzRuns / (engine.name === 'sqlite' ? 2 : 10))
    let center: PartnerCenter
    let known: KnownWords
    let rows: WatchedRows

    before(async () => {
      const accounts = [...sandboxAccounts, otherPartner, ...installationAccounts]
      center = await startPartnerCenter({ engine, accounts })
      known = await populateOwnApi(center)
      rows = await WatchedRows.of(center, refusalsAreKept)
    })

    after(() => center.close())

    for (const operation of orderOfHarm(builtComptoirOperations))
      test(`${operation.id} answers as the contract says, and a refusal changes nothing`, async () => {
        // Somebody of each operation's own: what it does to people may end whoever asked for it.
        const roles =
          operation.roles.length > 0 ? operation.roles.filter((role) => role !== 'customerAdministrator') : anyRole
        const token = await center.token('global', 'appUser', { roles })
        // The token is one of the rows.
        await rows.changed()

        await fc.assert(
          fc.asyncProperty(requestFor(operation, known), async (request) => {
            const answer = await sendArbitrary(center, token, request)

            const changed = await rows.changed()
            expectAllowed(operation, answer)
            assert.ok(!(changed && answer.status >= 400), `a refusal changed something: ${JSON.stringify(answer)}`)
            assert.ok(!(changed && !operation.audit), 'a read changed something')
          }),
          { seed: fuzzSeed, numRuns: asksSomething(operation) ? numRuns : fewRuns, endOnFailure: true },
        )
      })
  })

/** Whether there is anything to send but headers. */
function asksSomething({ params, query, body }: Operation): boolean {
  return (params ?? query ?? body) !== undefined
}

function orderOfHarm(operations: readonly Operation[]): readonly Operation[] {
  return [...operations].sort((one, other) => ending.indexOf(one.id) - ending.indexOf(other.id))
}
