import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Role } from '@comptoir/contract/identity/roles'
import { sandboxAccounts } from '@comptoir/server/sandbox/accounts'
import { installationAccounts } from '@comptoir/server/sandbox/installation-accounts'
import { engines, fetchToken, PartnerApi, type PartnerCenter, startPartnerCenter } from '@comptoir/testing'
import type { KnownWords } from './arbitrary-value.ts'
import { builtComptoirOperations } from './known-answer.ts'
import { urlOf } from './minimal-request.ts'
import { populateOwnApi } from './own-api-world.ts'
import { validBody } from './valid-body.ts'
import { WatchedRows } from './watched-rows.ts'
import { otherPartner } from './world.ts'

/** What a path names, that belongs to an account. */
const owned = ['userId', 'clientId', 'keyId', 'tenantId', 'enrollmentId', 'requestId', 'subjectId']

const ofSomebody = builtComptoirOperations.filter(
  ({ params = {}, roles }) =>
    // The operator, the reviewer and the trustee see other accounts: that is what they are there for.
    owned.some((name) => name in params) && partnersRole(roles) !== undefined,
)

/** Reads that are refused are on record. */
const kept = 'data_access_record'

for (const engine of engines)
  describe(`what belongs to another account, over ${engine.name}`, { skip: engine.skip }, () => {
    let center: PartnerCenter
    let known: KnownWords
    let rows: WatchedRows
    let cells = 0

    before(async () => {
      center = await startPartnerCenter({
        engine,
        accounts: [...sandboxAccounts, otherPartner, ...installationAccounts],
      })
      known = await populateOwnApi(center)
      rows = await WatchedRows.of(center, [kept])
    })

    after(async () => {
      console.log(`security matrix, other accounts: ${cells} cells of ${ofSomebody.length} operations`)
      await center.close()
    })

    for (const operation of ofSomebody)
      for (const credential of operation.auth)
        test(`is not there for ${operation.id} (${credential}), and stays as it is`, async () => {
          const role = partnersRole(operation.roles)
          const token = await fetchToken(center.server, otherPartner, credential, { roles: role ? [role] : [] })
          const stranger = new PartnerApi(center.server, token)
          // The token is one of the rows.
          await rows.changed()

          const answer = await stranger.send(operation.method, urlOf(operation, namedBy(known)), validBody(operation))

          assert.equal(answer.status, 404, JSON.stringify(answer.body))
          assert.ok(!(await rows.changed()))
          cells += 1
        })
  })

/** A role of a partner's own people that is enough. */
function partnersRole(roles: readonly Role[]): Role | undefined {
  const elsewhere: readonly Role[] = ['operator', 'reviewer', 'dataTrustee', 'customerAdministrator']
  return roles.find((role) => !elsewhere.includes(role))
}

/** The first account's own, by the names of parameters. */
function namedBy({ byName }: KnownWords): Readonly<Record<string, string>> {
  return Object.fromEntries([...owned, 'accountId'].map((name) => [name, byName[name.toLowerCase()]?.[0] ?? '']))
}
